# Still running: only a try with `"ok"` is counted, and a timeout never
# moves on. Which tries count?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries and not ok:
    reply = replies[tries]
    if reply == "ok":
        ok = True
        tries = tries + 1
