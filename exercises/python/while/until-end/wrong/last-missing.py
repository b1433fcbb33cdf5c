# `["a", "b"]` gives `["a"]`: the last text is never read. With which `i`
# does the loop end?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines) - 1 and lines[i] != "END":
    if lines[i] != "":
        data.append(lines[i])
    i = i + 1
