def owner(trace):
    i = len(trace) - 1
    while i >= 0 and trace[i][0] == "tracer.py":
        i = i - 1
    if i < 0:
        return None
    return trace[i]
