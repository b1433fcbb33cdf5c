# `"ok"` on the very last try gives False: the count alone does not tell
# how it ended. Who saw the reply?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
while tries < max_tries:
    reply = replies[tries]
    tries = tries + 1
    if reply == "ok":
        break
ok = tries < max_tries
