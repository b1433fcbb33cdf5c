value = 42

valid = value >= 0 and value <= 100
