# `peak` is None for every list: no value was taken into the hand yet.
# Which one can you take before the loop?
temps = [18, 24, 21]

peak = None
