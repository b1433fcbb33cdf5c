# `[91, 15, 90, 89]` gives 0: a cool sample wipes the count. What should
# happen to `hot` when a sample is cool?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    if s >= limit:
        hot = hot + 1
    else:
        hot = 0
