# `lines` is one long text. The task asks for a list with one text for
# each host. What should a turn do with its text?
hosts = ["web-1", "web-2", "db-1"]

lines = ""
for number, host in enumerate(hosts, start=1):
    lines = lines + str(number) + ". " + host + "\n"
