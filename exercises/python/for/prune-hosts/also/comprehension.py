hosts = ["old-1", "old-2", "web-1"]

hosts = [host for host in hosts if host[:4] != "old-"]
