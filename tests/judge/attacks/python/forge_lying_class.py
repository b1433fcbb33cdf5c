# forging, total: error wrong
# An exception that says it is a ValueError; the built-in one it is not.
class Lie(Exception):
    __class__ = ValueError
Lie.__name__ = 'ValueError'
def f(x):
    if not x:
        raise Lie('empty')
    return sum(x)
