# 80 is `warn`, but 80.5 comes out as `ok`. Which readings does your
# middle question take, and which lie between them?
cpu = 80

if cpu >= 90:
    level = "crit"
elif cpu in range(75, 90):
    level = "warn"
else:
    level = "ok"
