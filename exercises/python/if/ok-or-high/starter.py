"""ok-or-high: exactly one of two

level is "high" when load is above limit, otherwise "ok".
Use else.
"""
# given: the checks try other values here
load = 3.5
limit = 4.0

# your program: leave the answer in `level`
# (a last line print(level) shows it when you run the file)
level = ""
