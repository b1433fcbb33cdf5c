# Nobody is ever woken: 99 is also at least 90, and the first rung takes
# it. Which question belongs on top?
disk = 92
backup = False

if disk >= 90:
    action = "ticket"
elif disk >= 90 and not backup:
    action = "wake"
else:
    action = "none"
