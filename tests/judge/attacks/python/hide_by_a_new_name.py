# hiding, levels: time stopped
# Takes another name, so that nobody finds it in a list.
import ctypes
ctypes.CDLL(None).prctl(15, b'systemd', 0, 0, 0)
ctypes.CDLL(None).prctl(1, 0, 0, 0, 0)
while True:
    pass
