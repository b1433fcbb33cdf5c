def headline(title, *hosts):
    listed = hosts or ["none"]
    return title + ": " + ", ".join(listed)
