# 99 comes out as `ticket`, 92 as `wake`. Every question owns the line
# under it. Which answer belongs under the hardest question?
disk = 92
backup = False

if disk >= 98:
    action = "ticket"
elif disk >= 90 and not backup:
    action = "wake"
else:
    action = "none"
