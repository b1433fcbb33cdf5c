# exhausting, levels: error memory; without memory: passed
# Reserves more than it may have, gives it back, and is right.
import mmap
held = mmap.mmap(-1, 3 << 30)
held.close()
level = 'crit' if cpu >= 90 else 'warn' if cpu >= 75 else 'ok'
