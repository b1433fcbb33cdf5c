# `turns` stays 0: `False` is a no, and the first question comes before
# the first turn. Which `while` gets a turn?
temps = [80, 71, 59, 40]

turns = 0
while False:
    turns = turns + 1
    if temps[turns - 1] < 60:
        break
