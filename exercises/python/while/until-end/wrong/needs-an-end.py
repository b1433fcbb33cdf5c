# Without `"END"` nothing is kept: the texts go into `data` only when it
# comes. What does the task say for that case?
lines = ["a", "", "b", "END", "c"]

data = []
seen = []
i = 0
while i < len(lines):
    if lines[i] == "END":
        data = seen
        break
    if lines[i] != "":
        seen.append(lines[i])
    i = i + 1
