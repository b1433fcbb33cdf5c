# In `prod` at 23 the action is `call`, and at 3 as well. Which hour
# could be at least 22 and below 7 at once?
cpu = 95
env = "prod"
hour = 23

if cpu is None:
    action = "check"
elif cpu < 90:
    action = "none"
elif env != "prod":
    action = "email"
elif hour >= 22 and hour < 7:
    action = "page"
else:
    action = "call"
