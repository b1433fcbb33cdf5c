# With room for five, two new samples leave `history` empty: every turn
# drops one, too many or not. When does the oldest have to leave?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.append(sample)
    history.pop(0)
