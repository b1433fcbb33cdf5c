samples = [4, None, 6]

total = 0
while samples:
    sample = samples.pop(0)
    if sample is None:
        continue
    total = total + sample
