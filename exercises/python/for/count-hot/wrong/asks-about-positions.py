# `[91, 15, 90, 89]` gives 0: the positions 0 to 3 were compared with
# the limit. What does the loop variable hold here?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for i in range(len(samples)):
    if i >= limit:
        hot = hot + 1
