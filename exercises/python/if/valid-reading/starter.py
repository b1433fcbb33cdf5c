"""valid-reading: between 0 and 100

valid is True when value is from 0 to 100, both included, else False.
"""
# given: the checks try other values here
value = 42

# your program: leave the answer in `valid`
# (a last line print(valid) shows it when you run the file)
valid = None
