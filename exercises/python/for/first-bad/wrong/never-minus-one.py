# `[1, 2, 3]` leaves no `where`: nothing was found, and no other line
# sets it. What is the answer before the first turn?
samples = [10, 95, 99]
limit = 90

for position, s in enumerate(samples):
    if s > limit:
        where = position
        break
