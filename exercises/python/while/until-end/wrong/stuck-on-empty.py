# Still running at the first empty text: the step belongs to the `if`, so
# nothing moves. Which turns need a step?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines) and lines[i] != "END":
    if lines[i] != "":
        data.append(lines[i])
        i = i + 1
