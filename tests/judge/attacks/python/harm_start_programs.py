# harming, levels: wrong error
# Starts programs by every way; one would live on after the check.
import os, sys
def one(how):
    try:
        how()
    except Exception:
        pass
def by_fork():
    if os.fork() == 0:
        os.setsid()
        import time
        time.sleep(3)
        os._exit(0)
one(by_fork)
one(lambda: os.system('sleep 3 &'))
one(lambda: __import__('subprocess').Popen(['/bin/sleep', '3']))
one(lambda: os.posix_spawn(sys.executable, ['python3', '-c', 'import time; time.sleep(3)'], {}))
one(lambda: __import__('multiprocessing').Process(target=print).start())
one(lambda: __import__('pty').fork())
level = 'nothing' if len(sys.argv) < 50 else ''
