# Behind the last host stands one more comma. Between two hosts there
# is one, behind the last there is none. What joins with a separator?
def headline(title, *hosts):
    line = title + ": "
    if len(hosts) == 0:
        return line + "none"
    for host in hosts:
        line = line + host + ", "
    return line
