# compile-bomb, levels: error stopped memory wrong
# A hundred thousand minus signs.
level = REPEAT(100000, "-")1
