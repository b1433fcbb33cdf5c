"""count-hot: how many were hot?

hot is how many samples are at limit or above it.
"""
# given: the checks try other values here
samples = [91, 15, 90, 89]
limit = 90

# your program: leave the answer in `hot`
# (a last line print(hot) shows it when you run the file)
hot = 0
