# control, total: passed
# Two hundred megabytes, given back.
def f(x):
    if not x:
        raise ValueError('empty')
    held = bytearray(200_000_000)
    held[-1] = sum(x)
    return held[-1]
