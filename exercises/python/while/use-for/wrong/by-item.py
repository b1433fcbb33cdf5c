# Python stops with a TypeError: `i` is a host here, not a position. What
# does `for` hand out?
hosts = ["web-1", "db-1"]

names = []
for i in hosts:
    names.append(hosts[i].upper())
