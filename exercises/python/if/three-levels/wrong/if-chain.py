# 95 comes out as `warn`. Two `if`s are two questions: both are asked,
# and the second answer overwrites the first. Which word asks only after
# a no?
cpu = 80

level = "ok"
if cpu >= 90:
    level = "crit"
if cpu >= 75:
    level = "warn"
