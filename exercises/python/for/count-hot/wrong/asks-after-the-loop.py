# `[91, 15, 90, 89]` gives 0: the question stands at the left edge and
# is asked once, for the last sample. How often should it be asked?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    pass
if s >= limit:
    hot = hot + 1
