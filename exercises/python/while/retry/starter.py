"""retry: try again, but not forever

tries counts the tries; ok says whether "ok" came.
"""
# given: the checks try other values here
replies = ["timeout", "timeout", "ok", "ok"]
max_tries = 5

# your program: leave the answers in `tries` and `ok`
# (a last line print(tries, ok) shows them when you run the file)
tries = 0
ok = False
