hosts = ["web-1", "web-2", "db-1"]

lines = [f"{i + 1}. {host}" for i, host in enumerate(hosts)]
