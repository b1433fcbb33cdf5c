# control, total: passed
# What the box refuses is an ordinary error that a program may catch.
import os, socket, subprocess
refused = []
for how in (lambda: open('/tmp/x', 'w'), lambda: socket.socket(), lambda: subprocess.run(['true']), os.fork,
            lambda: os.listdir('/')):
    try:
        how()
    except OSError as error:
        refused.append(type(error).__name__)
def f(x):
    if len(refused) != 5:
        raise RuntimeError(refused)
    if not x:
        raise ValueError('empty')
    return sum(x)
