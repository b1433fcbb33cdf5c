# `[4, None, 6]` gives 4: with a missing sample the question says no, and
# the rest is lost. Is a gap the end of the list?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples) and samples[i] is not None:
    total = total + samples[i]
    i = i + 1
