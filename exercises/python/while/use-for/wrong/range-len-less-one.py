# The last host is still missing, and `range` stops before its end by
# itself. Are positions needed at all?
hosts = ["web-1", "db-1"]

names = []
for i in range(len(hosts) - 1):
    names.append(hosts[i].upper())
