hosts = ["old-1", "old-2", "web-1"]

i = 0
while i < len(hosts):
    if hosts[i].startswith("old-"):
        del hosts[i]
    else:
        i = i + 1
