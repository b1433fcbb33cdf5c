# programs, filter: time stopped
# Reads where nothing comes any more.
import time
while True:
    time.sleep(0.01)
    input() if False else None
