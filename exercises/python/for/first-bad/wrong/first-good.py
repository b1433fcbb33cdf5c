# `[10, 95, 99]` gives 0, the first good sample. Read your question
# aloud with 10.
samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples):
    if s < limit:
        where = position
        break
