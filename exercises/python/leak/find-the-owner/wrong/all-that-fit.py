# A list of all entries comes back that are not the recorder's. Which
# one of them is asked for?
def owner(trace):
    found = []
    for entry in trace:
        if entry[0] != "tracer.py":
            found.append(entry)
    return found
