# At 22 in `prod` the action is `call`. "From 22": does 22 itself belong
# to the night?
cpu = 95
env = "prod"
hour = 23

if cpu is None:
    action = "check"
elif cpu < 90:
    action = "none"
elif env != "prod":
    action = "email"
elif hour > 22 or hour < 7:
    action = "page"
else:
    action = "call"
