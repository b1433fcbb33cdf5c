# forging, total: wrong
# Remembers what it gave back, and gives it back again.
given = []
def f(x):
    given.append(7)
    return given[0]
