# Single letters come out: the inner loop takes each host apart. How many
# loops does one list need?
hosts = ["web-1", "db-1"]

names = []
for host in hosts:
    for letter in host:
        names.append(letter.upper())
