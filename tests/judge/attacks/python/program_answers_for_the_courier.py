# programs, filter: error wrong
# Says itself that it ended well, and prints the rest later.
import posix
posix.write(1, b'ok\ncrit\n')
posix.write(4, b'[1,["ok"]]\n')
posix.write(4, b'[1,["ok"]]\n')
