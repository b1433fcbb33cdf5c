# Still running when the first reading is hot: each turn begins counting
# again. Where does a start value stand?
temps = [80, 71, 59, 40]

while True:
    turns = 0
    turns = turns + 1
    if temps[turns - 1] < 60:
        break
