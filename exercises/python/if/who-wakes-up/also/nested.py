cpu = 95
env = "prod"
hour = 23

if cpu is None:
    action = "check"
elif cpu >= 90:
    if env == "prod":
        if hour >= 22 or hour < 7:
            action = "page"
        else:
            action = "call"
    else:
        action = "email"
else:
    action = "none"
print(action)
