cpu = 80

if cpu < 75:
    level = "ok"
elif cpu < 90:
    level = "warn"
else:
    level = "crit"
