# One recorder at the end is passed over, two are not. How often must
# the question be asked?
def owner(trace):
    if len(trace) >= 2 and trace[-1][0] == "tracer.py":
        return trace[-2]
    if trace and trace[-1][0] != "tracer.py":
        return trace[-1]
    return None
