# A function that is called "tracer.py" is passed over. In which part
# of the entry does the file stand?
def owner(trace):
    found = None
    for entry in trace:
        if "tracer.py" not in entry:
            found = entry
    return found
