# Python stops with a NameError: the old step is still there, and its
# start is gone. Who steps in a `for`?
hosts = ["web-1", "db-1"]

names = []
for host in hosts:
    names.append(host.upper())
    i = i + 1
