# Every name is HOST: in quotes it is a text. How is the loop variable
# written?
hosts = ["web-1", "db-1"]

names = []
for host in hosts:
    names.append("host".upper())
