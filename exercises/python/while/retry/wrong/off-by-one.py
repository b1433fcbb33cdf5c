# With `max_tries = 0` there is one try. Read the question aloud with
# `tries` at 0: how many are allowed?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries <= max_tries and not ok:
    reply = replies[tries]
    tries = tries + 1
    if reply == "ok":
        ok = True
