# It takes the last but one, whatever stands there. Who says that the
# recorder is there once?
def owner(trace):
    if len(trace) >= 2:
        return trace[-2]
    return None
