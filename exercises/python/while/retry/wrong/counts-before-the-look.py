# `["ok"]` with 5 tries stops with an IndexError: `tries` has moved on
# before the reply is taken. Which reply belongs to the first try?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries and not ok:
    tries = tries + 1
    if replies[tries] == "ok":
        ok = True
