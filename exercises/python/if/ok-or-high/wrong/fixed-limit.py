# With `load = 3` and `limit = 2` the answer is still `ok`. Which limit
# does your question ask about?
load = 3.5
limit = 4.0

if load > 4.0:
    level = "high"
else:
    level = "ok"
