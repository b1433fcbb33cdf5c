# `break` stands outside of any loop. Which line opens one, and what
# belongs under it?
temps = [80, 71, 59, 40]

turns = 0
turns = turns + 1
if temps[turns - 1] < 60:
    break
