value = 42

valid = False
if value >= 0:
    if value <= 100:
        valid = True
