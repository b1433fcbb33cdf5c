# Python stops with a TypeError: `append` takes one thing. How do number
# and name become one text?
hosts = ["web-1", "web-2", "db-1"]

lines = []
for number, host in enumerate(hosts, start=1):
    lines.append(str(number) + ".", host)
