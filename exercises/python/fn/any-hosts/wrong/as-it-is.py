# The answer shows round brackets and quotes: that is how Python
# writes the whole of `hosts`. What joins its texts?
def headline(title, *hosts):
    if len(hosts) == 0:
        return title + ": none"
    return title + ": " + str(hosts)
