# With a limit of 90 and only 1, 2 and 3, `hot` is 3: the cool ones were
# counted. Read your question aloud with 3.
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    if s < limit:
        hot = hot + 1
