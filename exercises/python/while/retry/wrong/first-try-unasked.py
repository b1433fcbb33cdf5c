# With `max_tries = 0` there is one try: it is made before anyone asks.
# Where does the question stand?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 1
ok = replies[:1] == ["ok"]
while tries < max_tries and not ok:
    reply = replies[tries]
    tries = tries + 1
    if reply == "ok":
        ok = True
