# It gives 1, or it never ends: the count runs once, at the end. To which
# turns does it belong?
temps = [80, 71, 59, 40]

turns = 0
while True:
    if temps[turns - 1] < 60:
        break
turns = turns + 1
