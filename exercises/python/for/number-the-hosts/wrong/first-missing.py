# The list begins with `1. web-2`, and the first host is missing. Which
# position has the first host?
hosts = ["web-1", "web-2", "db-1"]

lines = []
for i in range(1, len(hosts)):
    lines.append(str(i) + ". " + hosts[i])
