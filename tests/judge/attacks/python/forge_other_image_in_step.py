# forging, levels: time error wrong
# Becomes another interpreter that keeps the step of the requests, and says the same word to each.
import os, sys
blind = '''import os
while True:
    line = os.read(3, 65536)
    if not line: break
    os.write(4, b'[' + line[1:].split(b',')[0] + b',["r",[["s","warn"]]]]\\n')'''
os.execv(sys.executable, ['python3', '-S', '-c', blind])
