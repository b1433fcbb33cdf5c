# `[91, 15, 90, 89]` gives 0, because only the last sample is
# remembered: every turn begins at 0 again. How often should the start
# run?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    hot = 0
    if s >= limit:
        hot = hot + 1
