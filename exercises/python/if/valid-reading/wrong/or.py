# Everything is valid, even -1, because -1 is at most 100. Is one yes
# enough here, or do both questions need a yes?
value = 42

valid = value >= 0 or value <= 100
