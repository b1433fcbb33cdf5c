hosts = ["old-1", "old-2", "web-1"]

for host in list(hosts):
    if host.startswith("old-"):
        hosts.remove(host)
print(hosts)
