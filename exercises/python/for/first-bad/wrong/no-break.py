# `[10, 95, 99]` gives 2: the loop goes on after the first find, and 99
# takes its place. How does a loop end early?
samples = [10, 95, 99]
limit = 90

where = -1
for s in samples:
    if s > limit:
        where = samples.index(s)
