# Still running at the first empty text: `continue` jumps over all that
# stands below it. Is the step among that?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines) and lines[i] != "END":
    if lines[i] == "":
        continue
    data.append(lines[i])
    i = i + 1
