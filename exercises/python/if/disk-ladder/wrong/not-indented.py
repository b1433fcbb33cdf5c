# Python expected an indented block after the first question. The order
# is one half of the puzzle; which lines belong under which?
disk = 92
backup = False

if disk >= 98:
action = "wake"
elif disk >= 90 and not backup:
action = "ticket"
else:
action = "none"
