# exhausting, levels: memory; without memory: passed
# Takes more than it may have, gives it back, and is right.
held = bytearray(3 << 30)
del held
level = 'crit' if cpu >= 90 else 'warn' if cpu >= 75 else 'ok'
