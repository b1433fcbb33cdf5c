temps = [80, 71, 59, 40]

# no reading yet
turns = 0

while True:
    turns = turns + 1

    # cool enough?
    if temps[turns - 1] < 60:
            break
