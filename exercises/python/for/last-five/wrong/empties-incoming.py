# `history` is right, and `incoming` is empty now. The task leaves it as
# it is. How can a sample be taken over without being taken out?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for n in range(len(incoming)):
    history.append(incoming.pop(0))
    if len(history) > keep:
        history.pop(0)
