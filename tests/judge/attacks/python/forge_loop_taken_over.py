# forging, levels: time wrong error
# Never returns to the courier: answers each request itself, from a loop of its own, always with the same word.
import posix
while True:
    line = b''
    while not line.endswith(b'\n'):
        part = posix.read(3, 65536)
        if not part:
            posix._exit(0)
        line += part
    number = line[1:].split(b',')[0]
    posix.write(4, b'[' + number + b',["r",[["s","crit"]]]]\n')
