# Python stops: a star alone lets nothing more in by place. It needs
# the name of the parameter that gathers.
def headline(title, *, hosts=()):
    if len(hosts) == 0:
        return title + ": none"
    return title + ": " + ", ".join(hosts)
