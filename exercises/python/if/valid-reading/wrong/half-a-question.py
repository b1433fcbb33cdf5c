# Python stops at the second comparison. In English "and at most 100" is
# clear; in Python each side of `and` is a full question.
value = 42

if value >= 0 and <= 100:
    valid = True
else:
    valid = False
