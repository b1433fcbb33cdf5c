"""skip-missing: skip what is missing

count is how many samples are not None, total is their sum.
"""
# given: the checks try other values here
samples = [5, None, 0, 7]

# your program: leave the answers in `count` and `total`
# (a last line print(count, total) shows them when you run the file)
count = 0
total = 0
