# At 23 someone is paged, at 3 someone is called. The night goes on
# after midnight. Which hours does it have there?
cpu = 95
env = "prod"
hour = 23

if cpu is None:
    action = "check"
elif cpu < 90:
    action = "none"
elif env != "prod":
    action = "email"
elif hour >= 22:
    action = "page"
else:
    action = "call"
