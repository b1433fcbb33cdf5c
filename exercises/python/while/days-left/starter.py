"""days-left: how many days until full?

days counts the days until used is at least size.
"""
# given: the checks try other values here
used = 80
growth = 7
size = 100

# your program: leave the answer in `days`
# (a last line print(days) shows it when you run the file)
days = 0
