# Behind the last text it stops with an IndexError: with `or` one reason
# to go on is enough. How many must hold?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
while i < len(lines) or lines[i] != "END":
    if lines[i] != "":
        data.append(lines[i])
    i = i + 1
