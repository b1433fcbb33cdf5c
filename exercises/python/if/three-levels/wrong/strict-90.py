# Exactly 90 comes out as `warn`. In the table, does `crit` begin at 90
# or above it?
cpu = 80

if cpu > 90:
    level = "crit"
elif cpu >= 75:
    level = "warn"
else:
    level = "ok"
