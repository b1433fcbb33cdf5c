# Python stops with an IndexError: with `<=` the last turn looks behind
# the end. Which position has the last of three?
samples = [4, None, 6]

total = 0
i = 0
while i <= len(samples):
    if samples[i] is not None:
        total = total + samples[i]
    i = i + 1
