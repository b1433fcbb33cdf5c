# Python stops with an IndexError: the list gets shorter, the row of
# positions does not. Which one is asked for in the end?
hosts = ["old-1", "old-2", "web-1"]

for i in range(len(hosts)):
    if hosts[i].startswith("old-"):
        hosts.pop(i)
