# The text `"c"` behind `"END"` is collected: `"END"` is skipped like an
# empty text. Should the loop go on after it?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines):
    if lines[i] != "" and lines[i] != "END":
        data.append(lines[i])
    i = i + 1
