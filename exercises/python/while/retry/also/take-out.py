replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
left = max_tries
while left > 0 and ok == False:
    tries = tries + 1
    left = left - 1
    if replies.pop(0) == "ok":
        ok = True
    else:
        ok = False
