# Every line has the number 1, though a line adds 1. The counter has a
# start and a step: which runs once, and which in every turn?
hosts = ["web-1", "web-2", "db-1"]

lines = []
for host in hosts:
    number = 0
    number = number + 1
    lines.append(str(number) + ". " + host)
