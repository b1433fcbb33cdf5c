"""total-load: add them up

Add all samples into total. Use a for loop, no sum.
"""
# given: the checks try other values here
samples = [10, 20, 30]

# your program: leave the answer in `total`
# (a last line print(total) shows it when you run the file)
total = 0
