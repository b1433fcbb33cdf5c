# The new samples stand in front. In `history` the oldest comes first:
# at which end does a new one join?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.insert(0, sample)
    if len(history) > keep:
        history.pop()
