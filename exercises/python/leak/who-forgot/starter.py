"""who-forgot: who forgot to empty it?

The program stands below the task. You may copy it to the top of this
file, print what you want to know, and run it.
"""
# which of the lists only grows? "metrics", "pending" or "rolled_up"
grows = None

# how many entries do all three checks hold in it after 100 turns?
entries = None

# how many more are there with each further turn?
per_turn = None

# how many of these entries are empty dicts?
empty_ones = None

# which function would empty the list? its name, in quotes
emptied_by = None

# how many lines of the program call that function?
callers = None
