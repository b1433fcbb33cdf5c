# `data` holds positions instead of texts. What stands at position `i`?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines) and lines[i] != "END":
    if lines[i] != "":
        data.append(i)
    i = i + 1
