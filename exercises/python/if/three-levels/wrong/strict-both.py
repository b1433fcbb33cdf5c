# Exactly 90 comes out as `warn` and exactly 75 as `ok`. In the table,
# to which level does each limit itself belong?
cpu = 80

if cpu <= 75:
    level = "ok"
elif cpu <= 90:
    level = "warn"
else:
    level = "crit"
