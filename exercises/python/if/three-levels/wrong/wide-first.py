# Nothing ever becomes `crit`: 95 is also at least 75, so the first
# question takes it. Which question belongs on top?
cpu = 80

if cpu >= 75:
    level = "warn"
elif cpu >= 90:
    level = "crit"
else:
    level = "ok"
