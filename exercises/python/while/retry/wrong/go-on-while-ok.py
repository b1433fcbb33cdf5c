# There is never a try: `ok` is False at the start, so the answer is no at
# once. When should it go on?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries and ok:
    reply = replies[tries]
    tries = tries + 1
    if reply == "ok":
        ok = True
