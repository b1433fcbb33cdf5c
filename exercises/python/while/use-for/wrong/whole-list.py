# Python stops with an AttributeError: a list has no `upper`. What holds
# one host?
hosts = ["web-1", "db-1"]

names = []
for host in hosts:
    names.append(hosts.upper())
