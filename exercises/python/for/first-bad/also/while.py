samples = [10, 95, 99]
limit = 90

where = 0
while where < len(samples) and samples[where] <= limit:
    where = where + 1
if where == len(samples):
    where = -1
