# All hosts are there, in small letters: `upper` changes nothing, it hands
# out a new text. Who keeps it?
hosts = ["web-1", "db-1"]

names = []
for host in hosts:
    host.upper()
    names.append(host)
