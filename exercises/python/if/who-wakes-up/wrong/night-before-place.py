# A hot `test` host at 3 pages someone. Where is it settled that only
# `prod` may do that: before or after the night question?
cpu = 95
env = "prod"
hour = 23

if cpu is None:
    action = "check"
elif cpu < 90:
    action = "none"
elif hour >= 22 or hour < 7:
    action = "page"
elif env != "prod":
    action = "email"
else:
    action = "call"
