# The first line is `2. web-1`: the number has moved on before it was
# used. In which order do the two lines belong?
hosts = ["web-1", "web-2", "db-1"]

lines = []
number = 1
for host in hosts:
    number = number + 1
    lines.append(str(number) + ". " + host)
