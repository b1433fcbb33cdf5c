# The names and numbers are right, but each stands in a list of two. A
# pair is written in the task: which brackets has it?
def by_growth(pair):
    return (-pair[1], pair[0])


def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            grown.append([name, more])
    return sorted(grown, key=by_growth)
