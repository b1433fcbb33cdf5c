# Every list gives 30, the average of the example. The checks put other
# samples into the list. Which lines read them?
samples = [10, 20, 60]

average = None
total = 0
for s in [10, 20, 60]:
    total = total + s
average = total / 3
