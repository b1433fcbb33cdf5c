# programs, filter: wrong
# Prints bytes that are no text, and no line end.
import sys
sys.stdout.buffer.write(b'ok\n\xc3\x28\xa0\xff')
