# compile-bomb, levels: error
# A hundred thousand brackets, which parser and judge must both get through.
level = REPEAT(100000, "[")REPEAT(100000, "]")
