# harming, levels: wrong; without landlock seccomp: called
# Calls out by every module that can.
import http.client, os, smtplib, socket, urllib.request
def one(how):
    try:
        how()
    except Exception:
        pass
one(lambda: socket.create_connection(('127.0.0.1', PORT), 0.05))
one(lambda: urllib.request.urlopen('http://127.0.0.1:PORT/', timeout=0.05))
one(lambda: http.client.HTTPConnection('127.0.0.1', PORT, timeout=0.05).connect())
one(lambda: smtplib.SMTP('127.0.0.1', PORT, timeout=0.05))
one(lambda: socket.socket(socket.AF_UNIX).connect('FOLDER/socket'))
one(lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', PORT)))
level = 'nothing'
