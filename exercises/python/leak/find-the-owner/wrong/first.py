# The oldest call comes back, where the thread began. Which end of the
# list is the newest?
def owner(trace):
    for entry in trace:
        if entry[0] != "tracer.py":
            return entry
    return None
