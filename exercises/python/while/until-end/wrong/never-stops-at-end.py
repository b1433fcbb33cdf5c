# Everything is collected, `"END"` too, and what stands behind it. Which
# text should end the loop?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines):
    if lines[i] != "":
        data.append(lines[i])
    i = i + 1
