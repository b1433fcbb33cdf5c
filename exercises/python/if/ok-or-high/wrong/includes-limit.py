# At exactly the limit `level` is `high`. The task says **above** the
# limit. Is 4.0 above 4.0?
load = 3.5
limit = 4.0

if load >= limit:
    level = "high"
else:
    level = "ok"
