# `[91, 15, 90, 89]` gives 1: after the first hot sample the loop is
# left. How does the program learn about the others?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    if s >= limit:
        hot = hot + 1
        break
