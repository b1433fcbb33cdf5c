# With the recorder at the end the result is None: its turn throws away
# what was found. What should a turn without a find change?
def owner(trace):
    found = None
    for entry in trace:
        if entry[0] != "tracer.py":
            found = entry
        else:
            found = None
    return found
