# `[None, 5]` gives 0: the missing sample steps by two and takes its
# neighbour along. How far is the next one?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is None:
        i = i + 2
        continue
    total = total + samples[i]
    i = i + 1
