# Only the last host is left: each turn makes the list anew. Where does a
# start value stand?
hosts = ["web-1", "db-1"]

names = []
for host in hosts:
    names = []
    names.append(host.upper())
