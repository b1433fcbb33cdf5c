# The average is right, and the caller's list has lost its missing
# samples. A list that comes in is the caller's own list, not a copy.
def average(samples):
    while None in samples:
        samples.remove(None)
    if not samples:
        return None
    return sum(samples) / len(samples)
