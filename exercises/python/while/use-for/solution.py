hosts = ["web-1", "db-1"]

names = []
for host in hosts:
    names.append(host.upper())
