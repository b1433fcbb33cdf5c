# `"end"` ends it as well: all texts are put in capitals first. Which text
# alone should end it?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines) and lines[i].upper() != "END":
    if lines[i] != "":
        data.append(lines[i])
    i = i + 1
