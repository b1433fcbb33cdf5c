samples = [5, None, 0, 7]

count = 0
total = 0
i = 0
while i < len(samples):
    s = samples[i]
    i = i + 1
    if s is None:
        continue
    count = count + 1
    total = total + s
