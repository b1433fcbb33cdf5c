# exhausting, levels: output
# Floods both streams from two threads.
import _thread, posix
def flood(number):
    while True:
        posix.write(number, b'\x1b[31m\xff\xfe' * 10000)
_thread.start_new_thread(flood, (2,))
flood(1)
