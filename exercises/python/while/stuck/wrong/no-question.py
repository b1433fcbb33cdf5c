# Python stops with a TypeError: without the question, `None` is added to
# a number. Which samples are to be added?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    total = total + samples[i]
    i = i + 1
