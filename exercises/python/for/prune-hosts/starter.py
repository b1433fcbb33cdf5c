"""prune-hosts: the host that would not leave

hosts without the names that begin with "old-", in their order.
"""
# given: the checks try other values here
hosts = ["old-1", "old-2", "web-1"]

# mend this: it leaves the answer in `hosts`
# (a last line print(hosts) shows it when you run the file)
for host in hosts:
    if host.startswith("old-"):
        hosts.remove(host)
