# forging, levels: wrong error stopped
# A trace function sees every call of the courier and changes what it can.
import sys
def trace(frame, event, what):
    for name in ('x', 'sent', 'out'):
        if name in frame.f_locals:
            frame.f_locals[name] = 'crit'
    return trace
sys.settrace(trace)
sys.setprofile(trace)
frame = sys._getframe()
while frame:
    frame.f_trace = trace
    frame = frame.f_back
level = 'nothing'
