# `[10, 20, 30]` gives 10: the loop is left in its first turn. Which
# line leaves it, and is it needed?
samples = [10, 20, 30]

total = 0
for s in samples:
    total = total + s
    break
