# The first text is left out. Which position has the first?
lines = ["a", "", "b", "END", "c"]

data = []
i = 1
while i < len(lines) and lines[i] != "END":
    if lines[i] != "":
        data.append(lines[i])
    i = i + 1
