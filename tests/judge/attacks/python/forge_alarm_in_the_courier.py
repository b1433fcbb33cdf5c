# forging, levels: wrong error stopped
# An alarm raises an exception in the middle of the courier's work, again and again.
import signal
def ring(*what):
    raise KeyboardInterrupt('ring')
signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
level = 'crit'
