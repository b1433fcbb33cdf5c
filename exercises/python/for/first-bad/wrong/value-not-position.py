# `[10, 95, 99]` gives 95: that is the sample. At which position does it
# stand?
samples = [10, 95, 99]
limit = 90

where = -1
for s in samples:
    if s > limit:
        where = s
        break
