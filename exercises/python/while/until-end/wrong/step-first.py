# The first text is left out, and behind the last one there is an
# IndexError: `i` moves on before the text is read.
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines) and lines[i] != "END":
    i = i + 1
    if lines[i] != "":
        data.append(lines[i])
