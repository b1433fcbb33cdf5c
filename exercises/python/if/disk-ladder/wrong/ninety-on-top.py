# 98 comes out as `ticket`: the question about 90 stands above it and
# gets its yes first. Which question is harder to meet?
disk = 92
backup = False

if disk >= 90:
    action = "ticket"
elif disk >= 98:
    action = "wake"
else:
    action = "none"
