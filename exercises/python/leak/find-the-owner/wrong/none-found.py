# An empty trace stops the call: with nothing to find, there is no
# `found` to hand back. What could it start with?
def owner(trace):
    for entry in trace:
        if entry[0] != "tracer.py":
            found = entry
    return found
