# Two passes hide it for short lists. Of four old hosts in a row one
# survives. Can the list stay still while you walk on it?
hosts = ["old-1", "old-2", "web-1"]

for host in hosts:
    if host.startswith("old-"):
        hosts.remove(host)
for host in hosts:
    if host.startswith("old-"):
        hosts.remove(host)
