# `host.upper` without brackets is not called, so there are no texts in
# the list. What starts the call?
hosts = ["web-1", "db-1"]

names = []
for host in hosts:
    names.append(host.upper)
