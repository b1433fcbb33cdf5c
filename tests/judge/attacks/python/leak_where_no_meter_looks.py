# leaking, turns: wrong
# Takes memory from the C library, which Python does not count.
import ctypes
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.memset.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
def turn():
    libc.memset(libc.malloc(400), 1, 400)
