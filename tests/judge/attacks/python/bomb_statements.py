# compile-bomb, levels: wrong error stopped
# A hundred thousand statements in a line.
REPEAT(100000, "x=1;")
level = 'nothing'
