# `Tracer.py` with a large T is another file, and it is passed over.
# What does exactly mean here?
def owner(trace):
    found = None
    for entry in trace:
        if entry[0].lower() != "tracer.py":
            found = entry
    return found
