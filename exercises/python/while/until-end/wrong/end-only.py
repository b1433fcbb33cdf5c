# Without `"END"` it stops with an IndexError: one reason to stop is
# missing. When are there no more texts?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while lines[i] != "END":
    if lines[i] != "":
        data.append(lines[i])
    i = i + 1
