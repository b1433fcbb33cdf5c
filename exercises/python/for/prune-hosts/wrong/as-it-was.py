# `old-2` survives: when `old-1` goes, `old-2` moves to its place, and
# the loop has already left that place. What could stay still instead?
hosts = ["old-1", "old-2", "web-1"]

for host in hosts:
    if host.startswith("old-"):
        hosts.remove(host)
