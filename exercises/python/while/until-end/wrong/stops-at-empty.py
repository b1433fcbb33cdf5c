# An empty text ends the loop, and the `"b"` behind it is lost. Is it a
# reason to stop, or to skip?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines) and lines[i] != "END" and lines[i] != "":
    data.append(lines[i])
    i = i + 1
