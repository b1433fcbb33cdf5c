# 89.5 comes out as `ok`: it is more than 89 and less than 90, so
# neither question takes it. Where exactly does `warn` end?
cpu = 80

if cpu >= 90:
    level = "crit"
elif cpu >= 75 and cpu <= 89:
    level = "warn"
else:
    level = "ok"
