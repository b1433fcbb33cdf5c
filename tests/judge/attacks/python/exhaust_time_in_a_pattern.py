# exhausting, levels: time
# A pattern that tries every way.
import re
level = re.match('(x+x+)+y', 'x' * 60)
