"""three-levels: ok, warn, crit

crit from 90 up, warn from 75 up to below 90, else ok.
One ladder, with elif.
"""
# given: the checks try other values here
cpu = 80

# your program: leave the answer in `level`
# (a last line print(level) shows it when you run the file)
level = ""
