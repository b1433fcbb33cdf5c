# `ok` holds the text of the reply. A text that is not empty counts as a
# yes, `"timeout"` too. What should `ok` be?
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while tries < max_tries and ok != "ok":
    ok = replies[tries]
    tries = tries + 1
