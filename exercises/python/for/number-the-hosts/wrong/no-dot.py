# The first line is `1 web-1`. What stands between the number and the
# space in the task?
hosts = ["web-1", "web-2", "db-1"]

lines = []
for number, host in enumerate(hosts, start=1):
    lines.append(str(number) + " " + host)
