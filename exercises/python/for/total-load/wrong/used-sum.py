# Right values. This exercise is about the loop that `sum` hides: write
# it with `for`, without `sum`.
samples = [10, 20, 30]

total = sum(samples)
