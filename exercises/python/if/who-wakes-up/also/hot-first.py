cpu = 95
env = "prod"
hour = 23

if cpu is not None and cpu >= 90 and env == "prod":
    if hour < 7:
        action = "page"
    elif hour < 22:
        action = "call"
    else:
        action = "page"
elif cpu is not None and cpu >= 90:
    action = "email"
elif cpu is not None:
    action = "none"
else:
    action = "check"
