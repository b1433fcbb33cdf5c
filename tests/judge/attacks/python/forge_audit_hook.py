# forging, levels: wrong error stopped
# A hook that cannot be taken off makes every later call of the courier fail.
import sys
def hook(event, what):
    if event in ('compile', 'exec', 'sys.excepthook'):
        raise SystemExit(0)
sys.addaudithook(hook)
level = 'nothing'
