# Python stops with a TypeError: a whole list was added to a number.
# Which name holds one single sample in each turn?
samples = [10, 20, 30]

total = 0
for s in samples:
    total = total + samples
