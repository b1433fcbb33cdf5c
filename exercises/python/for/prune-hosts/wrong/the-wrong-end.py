# `web-1` is gone and `old-1` stays: `pop()` takes the last host,
# whichever it is. Which host should leave?
hosts = ["old-1", "old-2", "web-1"]

for host in list(hosts):
    if host.startswith("old-"):
        hosts.pop()
