# The trace has lost entries: they were taken out to be looked at. How
# can you walk and leave them there?
def owner(trace):
    while trace:
        entry = trace.pop()
        if entry[0] != "tracer.py":
            return entry
    return None
