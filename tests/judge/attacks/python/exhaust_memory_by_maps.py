# exhausting, levels: error wrong stopped memory
# Memory that the interpreter does not count.
import mmap
held = []
while True:
    try:
        held.append(mmap.mmap(-1, 1 << 26))
        held[-1].write(b'x' * (1 << 26))
    except (OSError, MemoryError):
        held.append(bytearray(1 << 20))
