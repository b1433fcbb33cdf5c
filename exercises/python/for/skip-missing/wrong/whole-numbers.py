# `[0.5, None, 1.25]` gives a count of 0: your question lets whole
# numbers in and nothing else. What is asked of a sample here?
samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    if isinstance(s, int):
        count = count + 1
        total = total + s
