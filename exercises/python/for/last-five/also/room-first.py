history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    if len(history) == keep:
        del history[0]
    history.append(sample)
print(history)
