# control, levels: passed
# The answer, with a thread that is left running.
import threading, time
cpu = 80
threading.Thread(target=time.sleep, args=(30,), daemon=True).start()
if cpu >= 90:
    level = 'crit'
elif cpu >= 75:
    level = 'warn'
else:
    level = 'ok'
