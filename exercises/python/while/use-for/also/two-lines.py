hosts = ["web-1", "db-1"]

names = []
for host in hosts:
    loud = host.upper()
    names.append(loud)
