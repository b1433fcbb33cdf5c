# The very first entry is never looked at: a trace of one call gives
# None. Where does `range` stop?
def owner(trace):
    for i in range(len(trace) - 1, 0, -1):
        if trace[i][0] != "tracer.py":
            return trace[i]
    return None
