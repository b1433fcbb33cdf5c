# `headline("down")` gives "down: " and nothing behind it. What should
# a reader see when no host is down?
def headline(title, *hosts):
    return title + ": " + ", ".join(hosts)
