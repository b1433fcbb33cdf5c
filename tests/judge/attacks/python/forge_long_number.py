# forging, levels: error wrong
# A whole number of two million digits as an answer of its own making.
import posix
line = b'[1,["r",[["i","' + b'f' * 1900000 + b'"]]]]\n'
while line:
    line = line[posix.write(4, line):]
