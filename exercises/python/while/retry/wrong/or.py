# With `max_tries = 2` a third try is made: for `or` one reason to go on
# is enough. How many must hold, to go on?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries or not ok:
    reply = replies[tries]
    tries = tries + 1
    if reply == "ok":
        ok = True
