# `[80, 64, 71]` and 75 and 90 give `[80, 75, 90]`: `pop(1)` took the
# second item. Which position has the first?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.append(sample)
    if len(history) > keep:
        history.pop(1)
