# A trace without an owner stops with an IndexError: there is no last
# one among none. What should come back then?
def owner(trace):
    found = []
    for entry in trace:
        if entry[0] != "tracer.py":
            found.append(entry)
    return found[-1]
