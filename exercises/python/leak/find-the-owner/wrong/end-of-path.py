# `bot/tracer.py` is another file, and it is passed over: only the end
# of its name was looked at. What does the task say?
def owner(trace):
    found = None
    for entry in trace:
        if not entry[0].endswith("tracer.py"):
            found = entry
    return found
