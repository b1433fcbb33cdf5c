state = "down"

action = "none"
if "down" == state:
    action = "restart"
print(action)
