# The empty text is collected. It should be skipped. Which question is
# asked about each text in the body?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines) and lines[i] != "END":
    data.append(lines[i])
    i = i + 1
