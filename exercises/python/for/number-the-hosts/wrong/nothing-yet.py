# `lines` is empty for every list of hosts: nothing was put into it yet.
# What has to be made in each turn?
hosts = ["web-1", "web-2", "db-1"]

lines = []
