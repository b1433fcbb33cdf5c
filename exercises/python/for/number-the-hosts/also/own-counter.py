hosts = ["web-1", "web-2", "db-1"]

lines = []
number = 0
for host in hosts:
    number = number + 1
    lines.append(f"{number}. {host}")
print(lines)
