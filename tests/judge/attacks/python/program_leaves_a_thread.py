# programs, filter: time stopped
# A thread keeps the program from ending.
import threading
print('ok\ncrit')
threading.Event().wait()
