# Python stops at the `else` line. `if` brings a question with it. Does
# `else` need one?
load = 3.5
limit = 4.0

if load > limit:
    level = "high"
else load <= limit:
    level = "ok"
