# `["a", "END", "b", "END", "c"]` reads up to the second `"END"`. At which
# one should it stop?
lines = ["a", "", "b", "END", "c"]

data = []
i = len(lines) - 1
while i >= 0 and lines[i] != "END":
    i = i - 1
if i < 0:
    i = len(lines)
for text in lines[:i]:
    if text != "" and text != "END":
        data.append(text)
