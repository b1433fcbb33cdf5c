load = 3.5
limit = 4.0

too_much = load > limit
if not too_much:
    level = "ok"
else:
    level = "high"
