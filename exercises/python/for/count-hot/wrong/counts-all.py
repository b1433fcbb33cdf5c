# `[91, 15, 90, 89]` gives 4: every sample is counted, the cool ones
# too. Which line depends on the question?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    if s >= limit:
        pass
    hot = hot + 1
