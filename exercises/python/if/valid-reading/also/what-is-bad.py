value = 42

too_low = value < 0
too_high = value > 100
valid = not (too_low or too_high)
