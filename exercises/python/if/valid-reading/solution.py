value = 42

valid = 0 <= value <= 100
