# With db-1 in front the answer begins with another host. The task
# keeps the order of the caller.
def headline(title, *hosts):
    if len(hosts) == 0:
        return title + ": none"
    return title + ": " + ", ".join(reversed(sorted(hosts)))
