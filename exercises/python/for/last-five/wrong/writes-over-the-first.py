# `history` is `[90, 64, 71]`: a new sample was written over the first
# one. The oldest leaves, the newest stands at the end.
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    if len(history) >= keep:
        history[0] = sample
    else:
        history.append(sample)
