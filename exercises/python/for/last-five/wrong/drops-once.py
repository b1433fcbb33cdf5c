# `history` holds 4 samples: two came in, one went out, because the
# question is asked once, after the loop. How often must it be asked?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.append(sample)
if len(history) > keep:
    history.pop(0)
