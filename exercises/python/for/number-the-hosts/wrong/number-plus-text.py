# Python stops with a TypeError: a number and a text cannot be glued
# with `+`. What makes text of a number?
hosts = ["web-1", "web-2", "db-1"]

lines = []
for number, host in enumerate(hosts, start=1):
    lines.append(number + ". " + host)
