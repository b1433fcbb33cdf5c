# With `web-2` before `web-1` the lines come in another order than the
# hosts. The task keeps their order.
hosts = ["web-1", "web-2", "db-1"]

lines = []
for number, host in enumerate(sorted(hosts), start=1):
    lines.append(str(number) + ". " + host)
