# The caller's list is changed, and with two missing samples side by
# side it stops. What happens to a list you walk on?
def average(samples):
    for s in samples:
        if s is None:
            samples.remove(s)
    if not samples:
        return None
    return sum(samples) / len(samples)
