# `headline("down", "web-1", "db-1")` begins with db-1. The task keeps
# the order of the caller.
def headline(title, *hosts):
    if len(hosts) == 0:
        return title + ": none"
    return title + ": " + ", ".join(sorted(hosts))
