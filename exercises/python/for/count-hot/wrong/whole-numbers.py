# 89.5 is counted with a limit of 90: it is more than 89 and still below
# 90. Which limit does the task name?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    if s > limit - 1:
        hot = hot + 1
