# 80 comes out as `ok`. The `else` belongs to the last `if` alone, and
# 80 says no to that one. How many ladders are there?
cpu = 80

if cpu >= 75:
    level = "warn"
if cpu >= 90:
    level = "crit"
else:
    level = "ok"
