history = [80, 64, 71]
incoming = [75, 90]
keep = 3

everything = history + incoming
history = []
for position, sample in enumerate(everything):
    if position >= len(everything) - keep:
        history.append(sample)
