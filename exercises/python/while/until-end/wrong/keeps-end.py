# `"END"` itself is collected: it is put in before it is asked about.
# Which comes first?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
done = False
while i < len(lines) and not done:
    if lines[i] != "":
        data.append(lines[i])
    if lines[i] == "END":
        done = True
    i = i + 1
