# `hosts` is empty for every list: the line above the loop gives the
# name an empty list, so there is nothing to walk on.
hosts = ["old-1", "old-2", "web-1"]

hosts = []
for host in hosts:
    if not host.startswith("old-"):
        hosts.append(host)
