# The caller's list has lost its missing samples. A second name is not
# a second list: both names lead to the same one.
def average(samples):
    rest = samples
    while None in rest:
        rest.remove(None)
    if not rest:
        return None
    return sum(rest) / len(rest)
