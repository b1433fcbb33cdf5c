# With `disk = 40` there is no `action` at all: the outer question says
# no, and everything else is indented under it.
disk = 92
backup = False

if disk >= 90:
    if disk >= 98:
        action = "wake"
    elif disk >= 90 and not backup:
        action = "ticket"
    else:
        action = "none"
