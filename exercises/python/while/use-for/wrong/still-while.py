# Right names: the last host is there. But a position is still counted.
# Which loop hands out the hosts by itself?
hosts = ["web-1", "db-1"]

names = []
i = 0
while i < len(hosts):
    names.append(hosts[i].upper())
    i = i + 1
