# There are no tries yet: `tries` is 0 and `ok` is False for every server.
# What should happen while there is no answer?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
