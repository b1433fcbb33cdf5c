# exhausting, levels: wrong time stopped
# Ends never: a destructor, an exit hook and a thread that wait.
import atexit, threading, time
class Last:
    def __del__(self):
        time.sleep(100)
last = Last()
atexit.register(time.sleep, 100)
threading.Thread(target=time.sleep, args=(100,)).start()
level = 'nothing'
