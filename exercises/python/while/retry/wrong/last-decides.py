# The first `"ok"` does not end it, and a later reply writes over it. What
# should happen as soon as `"ok"` comes?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries:
    reply = replies[tries]
    tries = tries + 1
    ok = reply == "ok"
