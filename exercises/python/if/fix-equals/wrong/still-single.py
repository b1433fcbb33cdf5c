# It still stops at the `if` line. One `=` gives a name a value. Which
# sign asks whether two things are equal?
state = "down"

if state = "down":
    action = "restart"
else:
    action = "none"
