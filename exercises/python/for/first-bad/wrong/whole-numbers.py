# `[90.5]` with a limit of 90 gives -1, though 90.5 is above 90. Samples
# may lie between two whole numbers. Which limit does the task name?
samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples):
    if s >= limit + 1:
        where = position
        break
