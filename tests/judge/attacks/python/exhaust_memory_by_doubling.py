# exhausting, levels: memory
# A list that doubles.
level = [0]
while True:
    level += level
