lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines):
    if lines[i] == "END":
        i = len(lines)
    else:
        if len(lines[i]) > 0:
            data = data + [lines[i]]
        i = i + 1
