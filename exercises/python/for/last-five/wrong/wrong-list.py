# Samples left `incoming` instead of `history`. Which of the two lists
# gets too long?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.append(sample)
    if len(history) > keep:
        incoming.pop(0)
