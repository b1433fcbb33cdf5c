# `[1, 2, 3]` does not give 6: each turn steps twice, and a neighbour is
# jumped over. How many steps does one turn need?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is None:
        i = i + 1
    else:
        total = total + samples[i]
        i = i + 1
    i = i + 1
