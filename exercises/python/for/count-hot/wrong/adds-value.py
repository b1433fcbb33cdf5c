# `[91, 15, 90, 89]` gives 181 instead of 2: the samples themselves were
# added. How much does one hot sample count?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    if s >= limit:
        hot = hot + s
