# The same host came twice and is there once. The task says nothing of
# leaving some out.
def headline(title, *hosts):
    if len(hosts) == 0:
        return title + ": none"
    kept = []
    for host in hosts:
        if host not in kept:
            kept.append(host)
    return title + ": " + ", ".join(kept)
