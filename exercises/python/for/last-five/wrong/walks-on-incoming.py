# Of the two new samples only one came in: `incoming` gets shorter while
# the loop walks on it. How can it stay as it is?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.append(incoming.pop(0))
    if len(history) > keep:
        history.pop(0)
