# Right values. This exercise is about the loop that `max` hides: one
# value in the hand, and a question for each new one.
temps = [18, 24, 21]

peak = max(temps)
