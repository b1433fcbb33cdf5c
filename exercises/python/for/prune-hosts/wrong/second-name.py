# `old-2` survives: `rest = hosts` makes no second list, only a second
# name. So the loop still walks on what it changes. What makes a copy?
hosts = ["old-1", "old-2", "web-1"]

rest = hosts
for host in rest:
    if host.startswith("old-"):
        hosts.remove(host)
