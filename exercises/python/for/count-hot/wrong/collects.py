# `hot` is a list of the hot samples, `[91, 90]`. The task asks how many
# they are. What is added for each of them?
samples = [91, 15, 90, 89]
limit = 90

hot = []
for s in samples:
    if s >= limit:
        hot.append(s)
