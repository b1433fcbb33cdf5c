# A calm `test` host at 40 gets an `email`. Which rows of the table ask
# about `cpu`, and which come first?
cpu = 95
env = "prod"
hour = 23

if cpu is None:
    action = "check"
elif env != "prod":
    action = "email"
elif cpu < 90:
    action = "none"
elif hour >= 22 or hour < 7:
    action = "page"
else:
    action = "call"
