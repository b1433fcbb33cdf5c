# exhausting, levels: error stopped memory wrong
# Deeper than the stack, with the interpreter's own fence taken down.
import sys
sys.setrecursionlimit(2 ** 31 - 1)
class Deep:
    def __getattr__(self, name):
        return getattr(self, name + 'x')
    def __repr__(self):
        return repr([self])
try:
    repr(Deep())
finally:
    Deep().x
