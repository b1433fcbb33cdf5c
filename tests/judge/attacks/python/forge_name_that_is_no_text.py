# forging, levels: wrong error
# Name and module of a class run code of the learner's when they are read.
class Meta(type):
    @property
    def __qualname__(cls):
        import posix
        posix.write(4, b'[1,["r",[["s","crit"]]]]\n')
        return 'crit'
class Odd(metaclass=Meta):
    pass
level = Odd()
