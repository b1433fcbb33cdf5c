# Only the last host is left, and with no hosts there are no `lines` at
# all: each turn makes a new empty list. How often should it be made?
hosts = ["web-1", "web-2", "db-1"]

for number, host in enumerate(hosts, start=1):
    lines = []
    lines.append(str(number) + ". " + host)
