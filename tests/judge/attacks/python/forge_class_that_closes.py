# forging, levels: wrong error
# The name of a class holds quotes, brackets and line ends.
Odd = type('x"]]]]\n[2,["r",[["s","warn"]]]]\n', (), {'__module__': 'a",["s","crit"]]'})
level = Odd()
