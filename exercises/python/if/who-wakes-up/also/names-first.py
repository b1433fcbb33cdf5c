cpu = 95
env = "prod"
hour = 23

missing = cpu is None
hot = not missing and cpu >= 90
day = 7 <= hour < 22

action = "none"
if missing:
    action = "check"
if hot and env != "prod":
    action = "email"
if hot and env == "prod" and day:
    action = "call"
if hot and env == "prod" and not day:
    action = "page"
