# `[80, 71, 59, 40]` gives 0: with `turns` at 0 the look goes to position
# -1, the last one. What comes before the look?
temps = [80, 71, 59, 40]

turns = 0
while True:
    if temps[turns - 1] < 60:
        break
    turns = turns + 1
