# The program stops with a TypeError: None is added to a number. `pass`
# does nothing and goes on below. Which word goes to the next sample?
samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    if s is None:
        pass
    count = count + 1
    total = total + s
