# `hosts` still holds everyone. The new list has the right hosts, under
# another name. What does the name `hosts` have to get?
hosts = ["old-1", "old-2", "web-1"]

kept = []
for host in hosts:
    if not host.startswith("old-"):
        kept.append(host)
