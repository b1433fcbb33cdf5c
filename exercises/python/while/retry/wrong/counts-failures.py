# `["ok"]` gives 0 tries: only failures are counted. Is the try that
# worked a try, too?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries and not ok:
    if replies[tries] == "ok":
        ok = True
    else:
        tries = tries + 1
