"""cool-down: wait until it is cool

turns counts the readings up to the first one below 60.
"""
# given: the checks try other values here
temps = [80, 71, 59, 40]

# your program: put these lines in order, indent them, take the # away,
# and delete the two that do not belong:
#
# break
# turns = 0
# turns = turns + 1
# while True:
# if temps[turns - 1] < 60:
# while False:
# continue
