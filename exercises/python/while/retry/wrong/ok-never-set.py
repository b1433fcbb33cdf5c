# The tries are right, and `ok` stays False even when `"ok"` comes. Who
# says that it came?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries:
    reply = replies[tries]
    tries = tries + 1
    if reply == "ok":
        break
