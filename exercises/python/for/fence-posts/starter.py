"""fence-posts: fence posts

ticks is [0, step, two steps, ...], up to and including end.
"""
# given: the checks try other values here
step = 15
end = 60

# your program: leave the answer in `ticks`
# (a last line print(ticks) shows it when you run the file)
ticks = []
