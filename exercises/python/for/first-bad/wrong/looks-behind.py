# With `[95, None, 12]` the program stops with a TypeError. The find was
# kept, and yet None was compared with 90. Who looked behind the find?
samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples):
    if s > limit and where == -1:
        where = position
