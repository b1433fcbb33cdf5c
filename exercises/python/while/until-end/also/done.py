lines = ["a", "", "b", "END", "c"]

data = []
i = 0
done = False
while not done and i < len(lines):
    text = lines[i]
    i = i + 1
    if text == "END":
        done = True
    elif text != "":
        data.append(text)
