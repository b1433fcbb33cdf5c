# Right texts: a `for` hands out the lines, and `break` leaves. The task
# asks for a `while`: which two questions let it go on?
lines = ["a", "", "b", "END", "c"]

data = []
for line in lines:
    if line == "END":
        break
    if line != "":
        data.append(line)
