# 98 comes out as `ticket`: a second `if` begins a new ladder and
# overwrites `wake`. And who asks about `backup`?
disk = 92
backup = False

if disk >= 98:
    action = "wake"
if disk >= 90:
    action = "ticket"
else:
    action = "none"
