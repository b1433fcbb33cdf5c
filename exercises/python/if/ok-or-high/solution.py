load = 3.5
limit = 4.0

if load > limit:
    level = "high"
else:
    level = "ok"
