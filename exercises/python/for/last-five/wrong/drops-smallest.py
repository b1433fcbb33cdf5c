# `[80, 64, 71]` has lost its 64 and its 71, the smallest. The oldest
# should leave. Where does it stand?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.append(sample)
    if len(history) > keep:
        history.remove(min(history))
