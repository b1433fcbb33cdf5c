# forging, total: error wrong
# Puts its own exception under the name of the built-in one.
import builtins
class Mine(Exception):
    pass
builtins.ValueError = Mine
def f(x):
    if not x:
        raise builtins.ValueError('empty')
    return sum(x)
