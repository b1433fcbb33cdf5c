cpu = 80

if cpu >= 90:
    level = "crit"
elif cpu >= 75:
    level = "warn"
else:
    level = "ok"
