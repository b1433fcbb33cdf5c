# `old-2` survives: when `old-1` goes, `old-2` moves to position 0, and
# the loop has already left that. What could stay still instead?
hosts = ["old-1", "old-2", "web-1"]

for host in hosts:
    if host.startswith("old-"):
        hosts.remove(host)
