# exhausting, levels: output
# Prints without a line end and without end.
import posix
while True:
    posix.write(1, bytes(65536))
