# `[1, 2, 95]` gives -1: the last sample is never asked. At which
# position does your loop end?
samples = [10, 95, 99]
limit = 90

where = -1
for i in range(len(samples) - 1):
    if samples[i] > limit:
        where = i
        break
