hosts = ["old-1", "old-2", "web-1"]

old = []
for host in hosts:
    if host.startswith("old-"):
        old.append(host)
for host in old:
    hosts.remove(host)
