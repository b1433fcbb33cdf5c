# With `max_tries = 2` a third try is made. A server that never answers
# keeps you here for ever. Where is the limit?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while not ok:
    reply = replies[tries]
    tries = tries + 1
    if reply == "ok":
        ok = True
