# `[5, 5, 5]` with a limit of 5 gives 0: your question asks about 90
# whatever `limit` is. Which name holds the limit?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    if s >= 90:
        hot = hot + 1
