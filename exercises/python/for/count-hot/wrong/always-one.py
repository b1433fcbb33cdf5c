# `[91, 15, 90, 89]` gives 1, and so does every list with a hot sample:
# `hot` becomes 1 again and again. What should it grow from?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    if s >= limit:
        hot = 1
