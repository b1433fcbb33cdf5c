def headline(title, *hosts):
    words = "none"
    if hosts:
        words = ", ".join(hosts)
    return title + ": " + words
