# `old-3` and `old-4` stay: the program names two hosts, and there are
# others. What do all the names that go have in common?
hosts = ["old-1", "old-2", "web-1"]

kept = []
for host in hosts:
    if host != "old-1" and host != "old-2":
        kept.append(host)
hosts = kept
