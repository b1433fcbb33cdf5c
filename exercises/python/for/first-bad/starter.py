"""first-bad: stop at the first

where is the position of the first sample above limit, or -1. Behind
that sample there can be None.
"""
# given: the checks try other values here
samples = [10, 95, 99]
limit = 90

# your program: leave the answer in `where`
# (a last line print(where) shows it when you run the file)
where = -1
