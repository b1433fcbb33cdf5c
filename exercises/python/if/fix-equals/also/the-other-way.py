state = "down"

if state != "down":
    action = "none"
else:
    action = "restart"
