value = 42

valid = True
if value < 0:
    valid = False
elif value > 100:
    valid = False
