# It looks one place before the first entry of the recorder. At position
# 0 that is -1, the last of all, and newer calls are passed over.
def owner(trace):
    for i in range(len(trace)):
        if trace[i][0] == "tracer.py":
            return trace[i - 1]
    return None
