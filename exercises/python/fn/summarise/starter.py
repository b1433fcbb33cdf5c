"""summarise: one function to report them all

summarise(samples, *, limit=90, ignore_missing=True) returns a dict
with count, peak and hot.
"""


def summarise(samples):
    pass


print(summarise([91, None, 5]))
