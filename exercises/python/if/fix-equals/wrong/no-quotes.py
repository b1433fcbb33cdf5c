# NameError: without quotes `down` is a name, and no line has given it a
# value. How do you write text?
state = "down"

if state == down:
    action = "restart"
else:
    action = "none"
