# With no samples there is no `where` at all: it is set inside the loop
# only, and no turn was made. What holds before the first turn?
samples = [10, 95, 99]
limit = 90

for position, s in enumerate(samples):
    if s > limit:
        where = position
        break
    else:
        where = -1
