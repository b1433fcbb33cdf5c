# With a missing sample the program stops with a TypeError: None cannot
# be added to a number. What has to be asked before?
samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    count = count + 1
    total = total + s
