# `[10, 20, 30]` gives 3: the positions 0, 1 and 2 were added. What does
# the loop variable hold here, a sample or a position?
samples = [10, 20, 30]

total = 0
for i in range(len(samples)):
    total = total + i
