# `OLD-1` is gone. The task names small letters: `old-`. Is the name
# compared as it stands?
hosts = ["old-1", "old-2", "web-1"]

kept = []
for host in hosts:
    if not host.lower().startswith("old-"):
        kept.append(host)
hosts = kept
