# forging, total: error wrong
# The order of bases is made up by a metaclass.
class Meta(type):
    def mro(cls):
        return [cls, Exception, BaseException, object]
    @property
    def __mro__(cls):
        return (ValueError, Exception)
class ValueError(Exception, metaclass=Meta):
    pass
def f(x):
    if not x:
        raise ValueError('empty')
    return sum(x)
