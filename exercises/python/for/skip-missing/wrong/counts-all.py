# `[5, None, 0, 7]` gives a count of 4: `len` counts every item of the
# list, `None` too. Which samples should count?
samples = [5, None, 0, 7]

count = len(samples)
total = 0
for s in samples:
    if s is not None:
        total = total + s
