# `[90, 91]` with a limit of 90 gives 0. **Above** the limit: does the
# limit itself belong?
samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples):
    if s >= limit:
        where = position
        break
