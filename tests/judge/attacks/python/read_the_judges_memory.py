# reading, levels: wrong
# The judge knows the answers: reads its memory by every call that there is.
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
got = []
for number, arguments in ((310, (JUDGE, 0, 0, 0, 0, 0)), (101, (16, JUDGE, 0, 0)), (101, (0x4206, JUDGE, 0, 0)),
                          (434, (JUDGE, 0)), (272, (0x20000000,)), (308, (3, 0))):
    got.append(libc.syscall(number, *arguments) >= 0)
try:
    got.append(bool(open('/proc/JUDGE/mem', 'rb').read(1)))
except OSError:
    got.append(False)
level = 'crit' if any(got) else 'nothing'
