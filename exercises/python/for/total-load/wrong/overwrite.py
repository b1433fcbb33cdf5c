# The last sample alone is left: `[10, 20, 30]` gives 30. Each turn
# throws the old `total` away. What should the new one be made of?
samples = [10, 20, 30]

total = 0
for s in samples:
    total = s
