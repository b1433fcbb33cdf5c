# `"THE END"` ends it too: `in` looks for a part of the text. Should the
# whole text be `"END"`?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines) and "END" not in lines[i]:
    if lines[i] != "":
        data.append(lines[i])
    i = i + 1
