hosts = ["old-1", "old-2", "web-1"]

for i in range(len(hosts) - 1, -1, -1):
    if hosts[i].startswith("old-"):
        hosts.pop(i)
