def owner(trace):
    found = None
    for entry in trace:
        if entry[0] != "tracer.py":
            found = entry
    return found
