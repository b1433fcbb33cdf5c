# `peak` is right, and `temps` has come out in another order. Later
# parts want the values as they arrived. Can the list stay as it is?
temps = [18, 24, 21]

temps.sort()
peak = temps[-1]
