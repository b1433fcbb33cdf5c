# A load of 3 with a limit of 2 is called `ok`, and a low load `high`.
# Read the question and its answer aloud together.
load = 3.5
limit = 4.0

if load > limit:
    level = "ok"
else:
    level = "high"
