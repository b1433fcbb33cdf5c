# Right names. Positions are still counted, with `range` and `len`. Can
# the loop hand out the hosts themselves?
hosts = ["web-1", "db-1"]

names = []
for i in range(len(hosts)):
    names.append(hosts[i].upper())
