# Of the hosts that stay only the last one can be left: each turn makes
# a new empty list. How often should it be made?
hosts = ["old-1", "old-2", "web-1"]

for host in hosts:
    kept = []
    if not host.startswith("old-"):
        kept.append(host)
hosts = kept
