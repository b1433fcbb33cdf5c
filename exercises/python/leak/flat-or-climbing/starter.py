"""flat-or-climbing: is it a leak?

The measured values stand below the task.
"""
# "leak", "warm-up", "saw" or "flat"
A = None
B = None
C = None
D = None
E = None

# how many MiB does B grow in an hour?
B_per_hour = None

# in which hour does B reach 100 MiB, if it goes on like this?
B_hour_100 = None
