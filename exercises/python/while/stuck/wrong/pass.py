# Python stops with a TypeError: `pass` does nothing and goes on below, so
# `None` is added. What should the turn leave out?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is None:
        pass
    total = total + samples[i]
    i = i + 1
