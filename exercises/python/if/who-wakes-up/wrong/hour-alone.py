# A calm host at 3 pages someone. Python joins `and` before `or`, so an
# early hour is a reason by itself. Which parts belong together?
cpu = 95
env = "prod"
hour = 23

if cpu is None:
    action = "check"
elif cpu >= 90 and env == "prod" and hour >= 22 or hour < 7:
    action = "page"
elif cpu >= 90 and env == "prod":
    action = "call"
elif cpu >= 90:
    action = "email"
else:
    action = "none"
