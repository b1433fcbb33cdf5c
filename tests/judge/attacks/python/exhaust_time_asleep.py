# exhausting, levels: time
# Waits for nobody, with locks.
import threading
lock = threading.Lock()
lock.acquire()
lock.acquire()
