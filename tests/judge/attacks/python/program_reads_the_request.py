# programs, filter: error wrong stopped
# The request holds the program and what it reads; nothing of what it must print.
import posix
print(posix.read(3, 100000).decode())
