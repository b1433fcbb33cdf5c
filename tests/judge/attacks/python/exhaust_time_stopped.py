# exhausting, levels: time
# Stops itself: neither dead nor answering.
import os, signal
os.kill(os.getpid(), signal.SIGSTOP)
level = 'crit'
