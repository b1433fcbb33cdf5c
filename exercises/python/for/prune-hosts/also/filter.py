hosts = ["old-1", "old-2", "web-1"]


def stays(host):
    return not host.startswith("old-")


hosts = list(filter(stays, hosts))
