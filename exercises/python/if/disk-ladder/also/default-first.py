disk = 92
backup = False

action = "none"
if disk >= 98:
    action = "wake"
elif disk >= 90 and not backup:
    action = "ticket"
