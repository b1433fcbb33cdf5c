def headline(title, *hosts):
    if len(hosts) == 0:
        return title + ": none"
    return title + ": " + ", ".join(hosts)
