# terminal, levels: wrong
# Every sequence that a terminal obeys, printed.
print('\x1b[2J\x1b[1;1H\x1b]52;c;bHM=\x07\x1b]0;owned\x1b\\\x9b31m\x1bP1$r\x1b\\\x1b[?1049h\x1bc\x0e\x7f\x08\x08')
print('abc\rPASS', '\u202e\u2066\u200b\u2028\u061c\U000e0041\ufeff\u115f')
import sys
sys.stderr.write('\x1b[31m\x9d\u202d\n')
sys.stdout.buffer.write(b'\xff\xfe\x1b\x9b\n')
level = '\x1b[31m\u202eok'
