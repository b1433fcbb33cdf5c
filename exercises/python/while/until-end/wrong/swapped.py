# Without `"END"` it stops with an IndexError: the text is looked at
# before anyone asks whether there is one. Which question is the safe one?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while lines[i] != "END" and i < len(lines):
    if lines[i] != "":
        data.append(lines[i])
    i = i + 1
