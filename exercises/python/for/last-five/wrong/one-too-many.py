# `history` holds 4 samples, one too many: the question comes before the
# sample does. How many may there be at that moment?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    if len(history) > keep:
        history.pop(0)
    history.append(sample)
