hosts = ["web-1", "web-2", "db-1"]

lines = []
while len(lines) < len(hosts):
    position = len(lines)
    lines += ["%d. %s" % (position + 1, hosts[position])]
