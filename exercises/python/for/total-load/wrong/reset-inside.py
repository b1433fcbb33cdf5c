# The last sample alone is left: `[10, 20, 30]` gives 30. Every turn
# begins at 0 again. How often should the start run?
samples = [10, 20, 30]

total = 0
for s in samples:
    total = 0
    total = total + s
