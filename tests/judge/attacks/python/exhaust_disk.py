# exhausting, levels: wrong
# Fills every disk that it can write to.
import os, tempfile
for folder in ('FOLDER', '.', '/tmp', '/var/tmp', '/dev/shm', os.path.expanduser('~')):
    try:
        with open(folder + '/left-by-a-learner', 'wb') as file:
            file.write(bytes(1 << 20))
    except OSError:
        pass
level = 'nothing'
