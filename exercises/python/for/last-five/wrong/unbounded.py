# `history` holds 5 samples, and 3 were allowed: every sample comes in
# and none goes out. When does one have to leave?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

for sample in incoming:
    history.append(sample)
