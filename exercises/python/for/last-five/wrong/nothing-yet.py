# `history` stays as it was: nothing has come in. What happens for each
# sample of `incoming`?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3
