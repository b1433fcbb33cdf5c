# Still running: `i` stays 0, and the same text comes for ever. Which line
# goes on to the next?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines) and lines[i] != "END":
    if lines[i] != "":
        data.append(lines[i])
