# Exactly 75 comes out as `ok`. In the table, does `warn` begin at 75 or
# above it?
cpu = 80

if cpu >= 90:
    level = "crit"
elif cpu > 75:
    level = "warn"
else:
    level = "ok"
