# `[18, 24, 21]` gives 21, the last value: every turn replaces `peak`.
# What has to be asked before?
temps = [18, 24, 21]

peak = temps[0]
for t in temps:
    peak = t
