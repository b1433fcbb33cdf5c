# `headline("down", "web-1", "db-1")` stops: there is room for two
# values. A usual value lets one be left out; it does not gather more.
def headline(title, hosts=()):
    if len(hosts) == 0:
        return title + ": none"
    return title + ": " + ", ".join(hosts)
