"""read-the-trace: who made this dict?

The trace stands below the task. Names of functions and files are
texts: write them in quotes.
"""
# which function made the dict?
made_by = None

# in which line of its file?
line = None

# which function called the one that made it?
called_by = None

# in which file does that call stand?
called_in = None

# which file wrote the trace down?
recorder = None

# how many different files does the agent itself have here?
# leave out Python's own and the recorder's
own_files = None
