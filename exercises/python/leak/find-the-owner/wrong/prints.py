# The entry is on the screen, and the call gives None. What does the
# caller need?
def owner(trace):
    found = None
    for entry in trace:
        if entry[0] != "tracer.py":
            found = entry
    print(found)
