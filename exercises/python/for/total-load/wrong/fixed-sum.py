# Every list gives 60, the sum of the example. The checks put other
# samples into the list. Which line reads them?
samples = [10, 20, 30]

total = 0
for s in [10, 20, 30]:
    total = total + s
