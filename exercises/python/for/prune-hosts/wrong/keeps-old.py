# `["old-1", "old-2"]` is what stays: exactly those that should go were
# kept. Read your question aloud with `web-1`.
hosts = ["old-1", "old-2", "web-1"]

kept = []
for host in hosts:
    if host.startswith("old-"):
        kept.append(host)
hosts = kept
