"""peak: the highest so far

peak is the highest value of temps. No max; temps stays as it is.
"""
# given: the checks try other values here
temps = [18, 24, 21]

# your program: leave the answer in `peak`
# (a last line print(peak) shows it when you run the file)
peak = None
