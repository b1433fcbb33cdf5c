# forging, levels: wrong
# The value holds the brackets that would end the line and begin the next.
level = 'crit"]]]]\n[2,["r",[["s","warn"]]]]\n[3,["r",[["s","ok'
