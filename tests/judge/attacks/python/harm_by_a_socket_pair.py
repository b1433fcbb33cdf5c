# harming, levels: wrong; without seccomp: called
# One end of a pair of sockets is turned towards a name.
import socket
try:
    a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    c = socket.socket(fileno=a.detach())
    c.connect('FOLDER/socket')
except OSError:
    pass
try:
    socket.socket(socket.AF_UNIX).connect('FOLDER/socket')
except OSError:
    pass
level = 'nothing'
