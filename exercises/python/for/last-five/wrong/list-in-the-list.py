# One item of `history` is a whole list: `append` took `incoming` as one
# thing. How does each sample come in by itself?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.append(incoming)
    if len(history) > keep:
        history.pop(0)
