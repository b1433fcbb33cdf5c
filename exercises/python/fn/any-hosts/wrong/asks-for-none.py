# `headline("down")` gives "down: ": without hosts `hosts` is empty,
# and that is another thing than None.
def headline(title, *hosts):
    if hosts is None:
        return title + ": none"
    return title + ": " + ", ".join(hosts)
