# 92 without a backup comes out as `none`: the first answer is
# overwritten by the `else` of another ladder. How many ladders are
# there?
disk = 92
backup = False

if disk >= 90:
    action = "ticket"
if disk >= 98:
    action = "wake"
else:
    action = "none"
