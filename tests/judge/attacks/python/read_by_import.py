# reading, levels: error wrong; without landlock: read
# A file of the user is a module when its folder is on the path.
import sys
sys.path.insert(0, 'FOLDER')
import secret
level = secret.text
