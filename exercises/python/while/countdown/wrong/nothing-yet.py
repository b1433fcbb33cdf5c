# `calls` stays empty: no line adds anything yet. What should happen while
# `n` is above 0?
n = 3

calls = []
