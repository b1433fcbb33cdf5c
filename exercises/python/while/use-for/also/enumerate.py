hosts = ["web-1", "db-1"]

names = []
for i, host in enumerate(hosts):
    names.append(host.upper())
