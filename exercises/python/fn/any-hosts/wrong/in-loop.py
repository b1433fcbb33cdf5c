# `headline("down", "web-1", "db-1")` ends after its first host:
# `return` stands in the loop. When is the line complete?
def headline(title, *hosts):
    for host in hosts:
        return title + ": " + host
    return title + ": none"
