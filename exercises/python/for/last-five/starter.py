"""last-five: remember only the last few

history gets each sample of incoming and holds the newest keep samples.
"""
# given: the checks try other values here
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

# your program: leave the answer in `history`
# (a last line print(history) shows it when you run the file)
