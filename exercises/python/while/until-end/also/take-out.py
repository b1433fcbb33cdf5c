lines = ["a", "", "b", "END", "c"]

data = []
while lines:
    text = lines.pop(0)
    if text == "END":
        break
    if text == "":
        continue
    data.append(text)
