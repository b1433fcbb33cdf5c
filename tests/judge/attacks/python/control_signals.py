# control, total: passed
# Alarms and signals to itself.
import os, signal
rung = []
signal.signal(signal.SIGALRM, lambda *what: rung.append(1))
def f(x):
    if not x:
        raise ValueError('empty')
    signal.setitimer(signal.ITIMER_REAL, 0.001)
    while not rung:
        signal.pause()
    os.kill(os.getpid(), signal.SIGALRM)
    return sum(x)
