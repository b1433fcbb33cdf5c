hosts = ["web-1", "db-1"]

names = [host.upper() for host in hosts]
