# Every line has the number 1. What has to change from one turn to the
# next?
hosts = ["web-1", "web-2", "db-1"]

lines = []
number = 1
for host in hosts:
    lines.append(str(number) + ". " + host)
