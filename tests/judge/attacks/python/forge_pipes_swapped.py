# forging, levels: error wrong stopped
# The courier's own pipes lead somewhere else.
import posix
reader, writer = posix.pipe()
posix.write(writer, b'[2,"values",[]]\n[3,"values",[]]\n')
posix.dup2(reader, 3)
level = 'crit'
