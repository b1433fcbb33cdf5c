# 91 is not counted: only a sample equal to the limit is. Which samples
# lie above it?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    if s == limit:
        hot = hot + 1
