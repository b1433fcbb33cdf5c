# Only the last tick is there: the line with `append` runs once, after
# the loop. Where must it stand?
step = 15
end = 60

ticks = []
for t in range(0, end + 1, step):
    pass
ticks.append(t)
