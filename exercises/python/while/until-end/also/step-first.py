lines = ["a", "", "b", "END", "c"]

data = []
i = -1
while i + 1 < len(lines) and lines[i + 1] != "END":
    i = i + 1
    if lines[i] == "":
        continue
    data.append(lines[i])
