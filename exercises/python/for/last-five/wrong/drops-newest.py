# `history` is still `[80, 64, 71]`: whoever comes in goes out at once.
# Without a number `pop()` takes the last item. Where is the oldest?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.append(sample)
    if len(history) > keep:
        history.pop()
