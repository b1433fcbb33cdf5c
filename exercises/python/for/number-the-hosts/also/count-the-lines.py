hosts = ["web-1", "web-2", "db-1"]

lines = []
for host in hosts:
    lines.append(str(len(lines) + 1) + ". " + host)
