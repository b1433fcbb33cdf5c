lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines) and lines[i] != "END":
    if lines[i] != "":
        data.append(lines[i])
    i = i + 1
