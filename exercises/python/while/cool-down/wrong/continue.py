# It runs past the cool reading and stops with an IndexError: `continue`
# begins the next turn. Which word leaves the loop?
temps = [80, 71, 59, 40]

turns = 0
while True:
    turns = turns + 1
    if temps[turns - 1] < 60:
        continue
