history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.append(sample)
for n in range(len(history) - keep):
    history.pop(0)
