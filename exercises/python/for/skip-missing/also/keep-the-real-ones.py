samples = [5, None, 0, 7]

real = []
for s in samples:
    if s != None:
        real.append(s)
count = len(real)
total = sum(real)
