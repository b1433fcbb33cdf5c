# 4.1 with a limit of 4.0 comes out as `ok`. Loads have fractions: how
# far above the limit is above?
load = 3.5
limit = 4.0

if load >= limit + 1:
    level = "high"
else:
    level = "ok"
