# `[5, -5, 2]` gives 7: the sample below zero was left out. The task
# adds all of them.
samples = [10, 20, 30]

total = 0
for s in samples:
    if s > 0:
        total = total + s
