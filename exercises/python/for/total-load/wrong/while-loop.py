# Right values, with `while` and a position that you count up. A `for`
# loop hands you each sample by itself. What can go then?
samples = [10, 20, 30]

total = 0
i = 0
while i < len(samples):
    total = total + samples[i]
    i = i + 1
