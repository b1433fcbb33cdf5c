"""which-end: which of these end?

The program stands below the task. You may copy a loop to the top of
this file, print what you want to know, and run it.
"""
# does the loop end by itself, without the guard? True or False
A = None
B = None
C = None
D = None

# how many items are there after 1000 turns?
held_c = None  # in `sent`
held_d = None  # in `buffer`

# which loop is meant to run for ever? "A", "B", "C" or "D"
on_purpose = None
