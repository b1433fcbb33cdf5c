# `headline("down", "web-1", "db-1")` gives "down, web-1, db-1": the
# title stands among the hosts. It has a place of its own in the
# header.
def headline(*hosts):
    if len(hosts) == 0:
        return "none"
    return ", ".join(hosts)
