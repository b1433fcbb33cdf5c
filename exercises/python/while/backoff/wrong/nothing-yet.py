# `waits` stays empty. What should happen while there are fewer than `n`
# waits?
n = 5
cap = 10

waits = []
