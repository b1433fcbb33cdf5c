# Python stops at `else if`. Other languages spell it so; Python has one
# word for it. Which of the lines begins with that word?
disk = 92
backup = False

if disk >= 98:
    action = "wake"
else if disk >= 90:
    action = "ticket"
else:
    action = "none"
