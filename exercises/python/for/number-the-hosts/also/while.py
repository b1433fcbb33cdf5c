hosts = ["web-1", "web-2", "db-1"]

lines = []
while len(lines) < len(hosts):
    place = len(lines)
    lines += ["%d. %s" % (place + 1, hosts[place])]
