# programs, filter: wrong
# Lets the pipe of its input fill up.
import sys
sys.stdin.close()
