# Python stops: the star took the title too, so `hosts` gets nothing.
# Which of the two may be many?
def headline(*title, hosts):
    if len(hosts) == 0:
        return title + ": none"
    return title + ": " + ", ".join(hosts)
