# Python stops with a NameError: `turns` is used before it has a value.
# Which line gives it the first one?
temps = [80, 71, 59, 40]

while True:
    turns = turns + 1
    if temps[turns - 1] < 60:
        break
