"""backoff: wait longer each time

waits holds n waits: 1, 2, 4, 8 and so on, never more than cap.
"""
# given: the checks try other values here
n = 5
cap = 10

# your program: leave the answer in `waits`
# (a last line print(waits) shows it when you run the file)
waits = []
