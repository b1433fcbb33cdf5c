# The last host is missing. At which position does your loop end?
hosts = ["web-1", "web-2", "db-1"]

lines = []
for i in range(len(hosts) - 1):
    lines.append(str(i + 1) + ". " + hosts[i])
