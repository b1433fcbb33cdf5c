# `lines` stays empty: each text is shown on the screen and then gone.
# What keeps it in the list?
hosts = ["web-1", "web-2", "db-1"]

lines = []
for number, host in enumerate(hosts, start=1):
    print(str(number) + ". " + host)
