# A function of your own that is called `__init__` is passed over. The
# recorder is known by another part of its entry.
def owner(trace):
    found = None
    for entry in trace:
        if entry[2] != "__init__":
            found = entry
    return found
