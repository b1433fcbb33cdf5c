# Every load ends as `ok`, even 10 with a limit of 9. Which line runs
# last, and does it depend on the question?
load = 3.5
limit = 4.0

if load > limit:
    level = "high"
level = "ok"
