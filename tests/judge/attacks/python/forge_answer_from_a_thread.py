# forging, levels: error wrong
# A thread answers while the main thread sleeps over the same request.
import _thread, posix, time
def answer():
    for number in (1, 2, 3):
        posix.write(4, b'[%d,["r",[["s","crit"]]]]\n' % number)
        time.sleep(0.01)
_thread.start_new_thread(answer, ())
time.sleep(0.05)
level = 'crit'
