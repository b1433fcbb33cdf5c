# The first line is `1.web-1`. Between the dot and the name belongs a
# space. In which text could it stand?
hosts = ["web-1", "web-2", "db-1"]

lines = []
for number, host in enumerate(hosts, start=1):
    lines.append(str(number) + "." + host)
