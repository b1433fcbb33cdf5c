# `older-1` is gone: it begins with `old`, but not with `old-`. Which
# letters does the task name?
hosts = ["old-1", "old-2", "web-1"]

kept = []
for host in hosts:
    if not host.startswith("old"):
        kept.append(host)
hosts = kept
