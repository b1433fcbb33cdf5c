# forging, levels: error wrong
# A line without end on the courier's pipe.
import posix
while True:
    posix.write(4, b'[' * 65536)
