# exhausting, levels: wrong error
# Opens until nothing can be opened.
import os, select, socket
held = []
for how in (os.pipe, select.epoll, socket.socketpair, lambda: os.dup(0)):
    try:
        while True:
            held.append(how())
    except OSError:
        pass
level = 'nothing'
