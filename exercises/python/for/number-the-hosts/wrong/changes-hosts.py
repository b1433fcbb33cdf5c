# `lines` is right, and `hosts` now has the numbers too: `lines = hosts`
# gives the same list a second name. How do you make another list?
hosts = ["web-1", "web-2", "db-1"]

lines = hosts
for i in range(len(hosts)):
    lines[i] = str(i + 1) + ". " + hosts[i]
