temps = [80, 71, 59, 40]

turns = 0
while True:
    turns = turns + 1
    if temps[turns - 1] < 60:
        break
