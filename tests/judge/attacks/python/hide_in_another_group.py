# hiding, levels: error stopped
# Leaves the group that is ended, twice removed from who started it.
import os
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        while True:
            pass
level = 'crit'
