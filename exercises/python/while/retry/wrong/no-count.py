# Still running: `tries` stays 0, so the same reply is looked at for ever.
# What does each turn count?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries and not ok:
    reply = replies[tries]
    if reply == "ok":
        ok = True
