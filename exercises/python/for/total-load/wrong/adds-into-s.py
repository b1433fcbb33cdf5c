# `total` stays 0 in every case: the sum goes into `s`, and the next
# turn replaces `s`. Which name should remember it?
samples = [10, 20, 30]

total = 0
for s in samples:
    s = total + s
