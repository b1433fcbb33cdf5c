cpu = 80

level = "ok"
if cpu >= 90:
    level = "crit"
elif cpu >= 75:
    level = "warn"
