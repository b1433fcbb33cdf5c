hosts = ["web-1", "db-1"]

names = []
for name in hosts:
    names = names + [name.upper()]
print(names)
