# `[80, 64, 71]` with 75 and 90 gives `[75, 90]`: when it is full,
# everything goes. How many samples have to leave for one that comes?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    if len(history) >= keep:
        history.clear()
    history.append(sample)
