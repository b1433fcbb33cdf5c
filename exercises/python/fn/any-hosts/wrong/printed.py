# `headline("down")` gives None: the line is on the screen. A caller
# needs it handed back.
def headline(title, *hosts):
    if len(hosts) == 0:
        print(title + ": none")
    else:
        print(title + ": " + ", ".join(hosts))
