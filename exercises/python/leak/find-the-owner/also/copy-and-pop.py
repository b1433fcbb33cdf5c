def owner(trace):
    rest = list(trace)
    while rest:
        entry = rest.pop()
        if entry[0] != "tracer.py":
            return entry
    return None
