# `"not ok"` and `"okay"` count as an answer: `in` looks for a part.
# Should the whole reply be `"ok"`?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries and not ok:
    reply = replies[tries]
    tries = tries + 1
    if "ok" in reply:
        ok = True
