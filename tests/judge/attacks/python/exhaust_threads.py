# exhausting, levels: error wrong stopped memory
# A thread for every moment, none of which ends.
import _thread, time
while True:
    try:
        _thread.start_new_thread(time.sleep, (100,))
    except Exception:
        pass
