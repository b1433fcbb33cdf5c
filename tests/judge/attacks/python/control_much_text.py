# control, total: passed
# Prints a lot, on both streams, also past the buffers.
import os, sys
def f(x):
    if not x:
        raise ValueError('empty')
    for n in range(2000):
        print('line', n, 'é東🙂')
        print('line', n, file=sys.stderr)
    os.write(1, b'by hand\n')
    return sum(x)
