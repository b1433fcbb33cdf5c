# forging, levels: error wrong; without lockstep: passed
# Sends the answers to all requests before they are made, and then says anything.
import posix
if cpu == 90:
    for number, word in enumerate(['crit', 'warn', 'ok', 'ok', 'warn', 'crit'], 1):
        posix.write(4, b'[%d,["r",[["s","%s"]]]]\n' % (number, word.encode()))
level = 'x'
