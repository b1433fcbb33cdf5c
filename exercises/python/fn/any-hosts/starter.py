"""any-hosts: any number of hosts

headline(title, *hosts) returns text like down: web-1, db-1.
"""


def headline(title, hosts):
    pass


print(headline("down", ["web-1"]))
