# With `web-1` in front the old hosts behind it stay: the loop is left
# at the first good one. Which hosts were never asked about?
hosts = ["old-1", "old-2", "web-1"]

for host in list(hosts):
    if host.startswith("old-"):
        hosts.remove(host)
    else:
        break
