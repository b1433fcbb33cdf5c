# `headline("down", "web-1", "db-1")` gives "down: web-1". The others
# came in as well. Where are they?
def headline(title, *hosts):
    if len(hosts) == 0:
        return title + ": none"
    return title + ": " + hosts[0]
