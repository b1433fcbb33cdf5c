# A recorder in the middle ends the search too early: newer calls stand
# below it. How far must you walk?
def owner(trace):
    found = None
    for entry in trace:
        if entry[0] == "tracer.py":
            break
        found = entry
    return found
