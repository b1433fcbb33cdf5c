# 89.5 comes out as `crit` and 74.9 as `warn`. Readings may lie between
# two whole numbers. Which limits does the table name?
cpu = 80

if cpu > 89:
    level = "crit"
elif cpu > 74:
    level = "warn"
else:
    level = "ok"
