# exhausting, levels: error wrong stopped
# Forks without end, and catches what refuses it.
import os
while True:
    try:
        os.fork()
    except OSError:
        pass
