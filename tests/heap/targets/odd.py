"""Names and texts with everything in them that could end a line of the export early."""

import sys

kinds = [type('a"b\\c\nd', (), {}), type("Größe", (), {})]
held = [kind() for kind in kinds]
texts = ['end", "refs": [1]}', "[1]}\n{", '"', "\\", "\\u0000\0", "é中\ud800", "x" * 1000, b'", "refs": [2]}']
values = [2**70, 1.5, None, {1: {2: (3, [4])}}, {"a"}, frozenset("b"), bytearray(b"]"), range(3)]
print("ready", flush=True)
sys.stdin.readline()
