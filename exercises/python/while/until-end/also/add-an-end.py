lines = ["a", "", "b", "END", "c"]

lines = lines + ["END"]
data = []
i = 0
while lines[i] != "END":
    if lines[i] != "":
        data.append(lines[i])
    i = i + 1
