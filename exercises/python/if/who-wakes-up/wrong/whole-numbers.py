# 89.5 is treated as hot: it is more than 89 and still below 90. Which
# limit does the table name?
cpu = 95
env = "prod"
hour = 23

if cpu is None:
    action = "check"
elif cpu <= 89:
    action = "none"
elif env != "prod":
    action = "email"
elif hour >= 22 or hour < 7:
    action = "page"
else:
    action = "call"
