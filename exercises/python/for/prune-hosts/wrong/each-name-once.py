# `web-1` stood there twice and comes once. A name may come twice. Which
# question sends the second one away?
hosts = ["old-1", "old-2", "web-1"]

kept = []
for host in hosts:
    if not host.startswith("old-") and host not in kept:
        kept.append(host)
hosts = kept
