# Two hosts named `web-1` both get number 1: `index` looks the name up
# and finds the first. What counts the turns instead?
hosts = ["web-1", "web-2", "db-1"]

lines = []
for host in hosts:
    lines.append(str(hosts.index(host) + 1) + ". " + host)
