replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while not (ok or tries >= max_tries):
    if replies[tries] == "ok":
        ok = True
    tries = tries + 1
