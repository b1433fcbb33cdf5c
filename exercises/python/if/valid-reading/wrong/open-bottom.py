# Exactly 0 is refused, exactly 100 is not. A host can be idle. What
# does your question say to 0?
value = 42

valid = value > 0 and value <= 100
