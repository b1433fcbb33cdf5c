# The program stops with a TypeError: your question compares with the
# text `"None"`, and no sample is that text. How is None itself written?
samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    if s == "None":
        continue
    count = count + 1
    total = total + s
