# The first reply is never looked at: the start is 1. How many tries were
# there before the first turn?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 1
ok = False
while tries < max_tries and not ok:
    reply = replies[tries]
    tries = tries + 1
    if reply == "ok":
        ok = True
