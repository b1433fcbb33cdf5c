# A hot reading ends it, and a cool one goes on: `break` stands outside
# the question. To which answer does it belong?
temps = [80, 71, 59, 40]

turns = 0
while True:
    turns = turns + 1
    if temps[turns - 1] < 60:
        continue
    break
