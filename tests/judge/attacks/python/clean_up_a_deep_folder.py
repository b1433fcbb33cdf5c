# cleaning-up, levels: wrong; without landlock: changed
# Folders within folders, deeper than a remover can follow.
import os
for top in ('.', 'FOLDER'):
    try:
        for n in range(300):
            path = top + '/deep' * (n + 1)
            os.mkdir(path)
    except OSError:
        pass
level = 'nothing'
