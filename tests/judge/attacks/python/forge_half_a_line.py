# forging, levels: error wrong
# Writes the beginning of a line, so that the courier's own line becomes its end.
import posix
if cpu == 75:
    posix.write(4, b'[2,["r",[["s","warn"]]]]')
else:
    posix.write(4, b'[1,["r",[["s","crit"')
level = 'x'
