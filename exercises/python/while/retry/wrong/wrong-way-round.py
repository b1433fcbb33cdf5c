# A timeout makes `ok` True. Read the question in the loop aloud with
# `"timeout"`.
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries and not ok:
    reply = replies[tries]
    tries = tries + 1
    if reply != "ok":
        ok = True
