# forging, levels: error wrong
# Two million brackets with the right number in front.
import posix
line = b'[1,' + b'[' * 1900000 + b'\n'
while line:
    line = line[posix.write(4, line):]
level = 'crit'
