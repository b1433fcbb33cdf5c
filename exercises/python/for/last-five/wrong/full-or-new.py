# `history` is `[64, 71, 90]`: one turn only made room, and its sample,
# 75, is lost. What should happen in every turn?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    if len(history) < keep:
        history.append(sample)
    else:
        history.pop(0)
