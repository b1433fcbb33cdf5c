# forging, levels: wrong error stopped
# A thread changes the value while the courier reads it.
import _thread, sys
sys.setswitchinterval(1e-6)
level = {n: n for n in range(5000)}
def change():
    n = 0
    while True:
        n += 1
        level[n + 5000] = n
        level.pop(n, None)
_thread.start_new_thread(change, ())
