# Right values, from a walk on the replies. A server has no list of them:
# which question decides whether there is one more try?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
for reply in replies[:max_tries]:
    tries = tries + 1
    if reply == "ok":
        ok = True
        break
