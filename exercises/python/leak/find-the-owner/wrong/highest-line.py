# The entry with the highest line number comes back. Lines of different
# files tell nothing about time. What does?
def owner(trace):
    found = None
    for entry in trace:
        if entry[0] != "tracer.py":
            if found is None or entry[1] > found[1]:
                found = entry
    return found
