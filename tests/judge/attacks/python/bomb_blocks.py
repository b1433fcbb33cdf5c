# compile-bomb, levels: error
# Blocks within blocks, deeper than the interpreter allows.
REPEAT(300, "if cpu: \n ")
level = 1
