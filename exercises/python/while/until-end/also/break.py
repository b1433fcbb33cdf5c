lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines):
    if lines[i] == "END":
        break
    if lines[i]:
        data.append(lines[i])
    i += 1
print(data)
