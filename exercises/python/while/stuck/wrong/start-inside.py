# `[1, 2, 3]` gives 3: every turn begins again at 0. Where does a start
# value stand?
samples = [4, None, 6]

i = 0
while i < len(samples):
    total = 0
    if samples[i] is not None:
        total = total + samples[i]
    i = i + 1
