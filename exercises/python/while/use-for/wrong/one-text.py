# `names` is one long text. A list wants items. Which call puts an item at
# its end?
hosts = ["web-1", "db-1"]

names = ""
for host in hosts:
    names = names + host.upper()
