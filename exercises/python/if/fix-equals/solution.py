state = "down"

if state == "down":
    action = "restart"
else:
    action = "none"
