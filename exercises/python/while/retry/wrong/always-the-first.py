# It looks at the first reply only, on every turn. Which position has the
# reply of the next try?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries and not ok:
    reply = replies[0]
    tries = tries + 1
    if reply == "ok":
        ok = True
