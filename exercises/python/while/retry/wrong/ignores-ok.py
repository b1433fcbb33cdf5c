# The `"ok"` has come, and the asking goes on. What else should end the
# loop?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries:
    reply = replies[tries]
    tries = tries + 1
    if reply == "ok":
        ok = True
