# With `cpu = None` the program stops with a TypeError: None is compared
# with 90. Which question has to come first, and what must a yes there
# skip?
cpu = 95
env = "prod"
hour = 23

if cpu < 90:
    action = "none"
elif cpu is None:
    action = "check"
elif env != "prod":
    action = "email"
elif hour >= 22 or hour < 7:
    action = "page"
else:
    action = "call"
