# With `keep = 1` nothing is left: a sample comes in and goes out in the
# same turn. With exactly `keep` samples, is one too many?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.append(sample)
    if len(history) >= keep:
        history.pop(0)
