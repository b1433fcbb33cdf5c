# forging, levels: error wrong
# Becomes another interpreter, which is allowed, and lets that one answer blindly for all cases at once.
import os, sys
blind = '''import os
os.write(4, b'[1,["r",[["s","crit"]]]]\\n[2,["r",[["s","warn"]]]]\\n[3,["r",[["s","ok"]]]]\\n')
while True: pass'''
os.execv(sys.executable, ['python3', '-S', '-c', blind])
