# The reply is taken once, before the loop, so it never changes. What
# belongs to each try?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
if replies:
    reply = replies[0]
while tries < max_tries and not ok:
    tries = tries + 1
    if reply == "ok":
        ok = True
