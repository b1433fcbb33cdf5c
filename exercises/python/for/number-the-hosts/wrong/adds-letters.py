# `lines` is full of single letters: `+=` takes the text apart and adds
# each letter. What puts a whole text at the end of a list?
hosts = ["web-1", "web-2", "db-1"]

lines = []
for number, host in enumerate(hosts, start=1):
    lines += str(number) + ". " + host
