history = [80, 64, 71]
incoming = [75, 90]
keep = 3

history.extend(incoming)
while len(history) > keep:
    history.remove(history[0])
