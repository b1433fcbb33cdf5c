# exhausting, levels: error wrong stopped
# A function whose code makes no sense.
def f():
    pass
f.__code__ = f.__code__.replace(co_code=bytes([0x64, 0xff, 0x53, 0x00] * 50), co_stacksize=1)
level = f()
