# `[91, 15, 90, 89]` gives 1: the first cool sample ends the loop. Do
# the samples behind it still have to be asked?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    if s >= limit:
        hot = hot + 1
    else:
        break
