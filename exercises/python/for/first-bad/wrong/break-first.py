# `where` is -1 for every list. `break` leaves at once: does the line
# behind it still run?
samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples):
    if s > limit:
        break
        where = position
