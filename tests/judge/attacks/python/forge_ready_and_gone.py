# forging, levels: error wrong
# Says that it is loaded and dies with a good status.
import posix
posix.write(4, b'[0,["ok"]]\n')
posix._exit(0)
