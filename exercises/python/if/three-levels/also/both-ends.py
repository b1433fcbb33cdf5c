cpu = 80

level = ""
if 75 <= cpu < 90:
    level = "warn"
elif cpu >= 90 and cpu <= 100:
    level = "crit"
elif cpu >= 0 and cpu < 75:
    level = "ok"
print(level)
