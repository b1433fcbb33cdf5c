hosts = ["web-1", "web-2", "db-1"]

lines = []
for i in range(len(hosts)):
    lines.append(str(i + 1) + ". " + hosts[i])
