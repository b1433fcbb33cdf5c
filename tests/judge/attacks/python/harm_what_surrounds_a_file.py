# harming, levels: wrong; without seccomp: changed
# Modes, owners, times, attributes and locks, which no fence around files covers.
import ctypes, os
libc = ctypes.CDLL(None)
def one(how):
    try:
        how()
    except Exception:
        pass
for path in ('FOLDER/diary', 'FOLDER/nobodys', 'FOLDER'):
    one(lambda: os.chmod(path, 0o700))
    one(lambda: os.utime(path, (1, 1)))
    one(lambda: os.chown(path, 12, 12))
    one(lambda: os.setxattr(path, 'user.learner', b'was here'))
    one(lambda: libc.syscall(452, -100, path.encode(), 0o600, 0))
level = 'nothing'
