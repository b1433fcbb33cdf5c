# All hosts are there, in small letters. Which call makes capitals?
hosts = ["web-1", "db-1"]

names = []
for host in hosts:
    names.append(host)
