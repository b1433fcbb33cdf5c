"""use-for: the right loop for the job

names holds every host in capitals, in order.
"""
# given: the checks try other values here
hosts = ["web-1", "db-1"]

# write this anew with `for`: it leaves the answer in `names`
# (a last line print(names) shows it when you run the file)
names = []
i = 0
while i < len(hosts) - 1:
    names.append(hosts[i].upper())
    i = i + 1
