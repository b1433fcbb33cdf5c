replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
while tries < max_tries and replies[tries] != "ok":
    tries = tries + 1
ok = tries < max_tries
if ok:
    tries = tries + 1
