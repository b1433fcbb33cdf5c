# With `max_tries = 1` there is no try at all. How many tries are left
# when `tries` is one below the limit?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries - 1 and not ok:
    reply = replies[tries]
    tries = tries + 1
    if reply == "ok":
        ok = True
