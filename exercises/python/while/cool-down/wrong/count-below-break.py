# Still running, or `turns` is 0: the count stands below `break` and is
# never reached. Which line comes first?
temps = [80, 71, 59, 40]

turns = 0
while True:
    if temps[turns - 1] < 60:
        break
        turns = turns + 1
