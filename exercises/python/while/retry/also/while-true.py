replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

tries = 0
ok = False
while True:
    if ok or tries == max_tries:
        break
    ok = replies[tries] == "ok"
    tries += 1
print(tries, ok)
