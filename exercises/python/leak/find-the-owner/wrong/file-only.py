# Only the name of a file comes back, without line and function. What
# makes up an entry?
def owner(trace):
    found = None
    for entry in trace:
        if entry[0] != "tracer.py":
            found = entry[0]
    return found
