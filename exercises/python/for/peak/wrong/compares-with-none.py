# Python stops with a TypeError: it cannot say whether 18 is more than
# None. Which value could `peak` hold before the loop?
temps = [18, 24, 21]

peak = None
for t in temps:
    if t > peak:
        peak = t
