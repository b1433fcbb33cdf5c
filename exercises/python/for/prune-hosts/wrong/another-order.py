# The right hosts stay, in another order than before. Where does a new
# host join the kept ones: in front or at the end?
hosts = ["old-1", "old-2", "web-1"]

kept = []
for host in hosts:
    if not host.startswith("old-"):
        kept.insert(0, host)
hosts = kept
