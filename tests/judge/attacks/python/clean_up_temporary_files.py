# cleaning-up, levels: wrong error
# Everything that the standard library leaves lying around.
import tempfile, os
def one(how):
    try:
        how()
    except Exception:
        pass
one(lambda: tempfile.mkdtemp())
one(lambda: tempfile.NamedTemporaryFile(delete=False).write(b'left'))
one(lambda: __import__('multiprocessing.shared_memory').shared_memory.SharedMemory('left', True, 4096))
one(lambda: __import__('py_compile').compile(os.__file__, '/tmp/left.pyc'))
one(lambda: __import__('dbm.dumb').dumb.open('left'))
one(lambda: __import__('shelve').open('left'))
level = 'nothing'
