# Python stops: two stars gather values that have a name. Hosts come
# without. How many stars are right?
def headline(title, **hosts):
    if len(hosts) == 0:
        return title + ": none"
    return title + ": " + ", ".join(hosts)
