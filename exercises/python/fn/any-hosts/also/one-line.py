def headline(title, *hosts):
    return f"{title}: {', '.join(hosts) if hosts else 'none'}"
