# It is the first host every time. What does the loop variable hold on
# each turn?
hosts = ["web-1", "db-1"]

names = []
for host in hosts:
    names.append(hosts[0].upper())
