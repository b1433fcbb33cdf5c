# `headline("down", "web-1", "db-1")` stops: three values came and
# there is room for two. Which sign gathers what is left over?
def headline(title, hosts):
    if len(hosts) == 0:
        return title + ": none"
    return title + ": " + ", ".join(hosts)
