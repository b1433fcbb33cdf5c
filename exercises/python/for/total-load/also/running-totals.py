samples = [10, 20, 30]

so_far = [0]
for s in samples:
    so_far.append(so_far[-1] + s)
total = so_far[-1]
