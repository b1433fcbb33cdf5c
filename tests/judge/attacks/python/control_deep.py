# control, total: passed
# A function that calls itself nine hundred times.
def add(x, at=0, n=900):
    if n:
        return add(x, at, n - 1)
    return sum(x)
def f(x):
    if not x:
        raise ValueError('empty')
    return add(x)
