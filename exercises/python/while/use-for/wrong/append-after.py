# Only the last host is in the list, and an empty list stops with a
# NameError. Does the line belong to the loop?
hosts = ["web-1", "db-1"]

names = []
for host in hosts:
    loud = host.upper()
names.append(loud)
