# `cold-1` is gone: it has `old-` inside. The task speaks of the
# beginning of the name.
hosts = ["old-1", "old-2", "web-1"]

kept = []
for host in hosts:
    if "old-" not in host:
        kept.append(host)
hosts = kept
