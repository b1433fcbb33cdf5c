# `history` stays at `[80, 64, 71]`: when it is full, new samples are
# turned away. Which one should give up its room?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    if len(history) < keep:
        history.append(sample)
