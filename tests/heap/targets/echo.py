"""Holds so many mebibytes, and says again what it is told."""
import sys

held = [bytearray(1 << 20) for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 0)]
sys.stdout.write("ready\n")
sys.stdout.flush()
while True:
    line = sys.stdin.readline()
    if not line:
        break
    sys.stdout.write(line)
    sys.stdout.flush()
