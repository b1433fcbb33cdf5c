# A CPU at 0 comes out as `check`. 0 is a reading: the host is idle.
# What does your first question say to 0?
cpu = 95
env = "prod"
hour = 23

if not cpu:
    action = "check"
elif cpu < 90:
    action = "none"
elif env != "prod":
    action = "email"
elif hour >= 22 or hour < 7:
    action = "page"
else:
    action = "call"
