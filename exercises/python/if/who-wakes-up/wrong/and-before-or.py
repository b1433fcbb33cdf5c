# A hot `test` host pages at 3, but not at 23. Python joins `and` before
# `or`: which of the three questions belong together?
cpu = 95
env = "prod"
hour = 23

if cpu is None:
    action = "check"
elif cpu < 90:
    action = "none"
elif env == "prod" and hour >= 22 or hour < 7:
    action = "page"
elif env == "prod":
    action = "call"
else:
    action = "email"
