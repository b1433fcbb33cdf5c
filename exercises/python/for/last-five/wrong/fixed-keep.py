# With `keep = 1` three samples are left: your question asks about 3,
# whatever `keep` is. Which name says how many may stay?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.append(sample)
    if len(history) > 3:
        history.pop(0)
