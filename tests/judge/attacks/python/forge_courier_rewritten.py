# forging, levels: wrong error
# Walks up to the courier and puts another encoder into the cell that it calls.
import sys
frame = sys._getframe()
while frame and frame.f_code.co_name != '_courier':
    for name in ('encoded', 'encode'):
        for holder in list(frame.f_locals.values()) + list(frame.f_globals.values()):
            for cell in getattr(holder, '__closure__', None) or ():
                try:
                    found = cell.cell_contents
                except ValueError:
                    continue
                if getattr(found, '__name__', '') == name:
                    cell.cell_contents = lambda *args: '["s","crit"]'
    frame = frame.f_back
level = 'nothing'
