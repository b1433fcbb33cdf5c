# The answer has no space behind its commas. How does the task write
# it?
def headline(title, *hosts):
    if len(hosts) == 0:
        return title + ": none"
    return title + ": " + ",".join(hosts)
