# The recorder comes back: the question is a yes for it, and a no for
# all others. Which ones do you want?
def owner(trace):
    found = None
    for entry in trace:
        if entry[0] == "tracer.py":
            found = entry
    return found
