# `bot/tracer.py` is another file, and it is passed over. The task says
# exactly. What does `in` ask?
def owner(trace):
    found = None
    for entry in trace:
        if "tracer" not in entry[0]:
            found = entry
    return found
