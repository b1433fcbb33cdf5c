def owner(trace):
    for entry in reversed(trace):
        if entry[0] != "tracer.py":
            return entry
    return None
