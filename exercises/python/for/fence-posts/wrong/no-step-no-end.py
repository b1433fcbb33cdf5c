# There is a tick in every second, and the one at 60 is missing. `range`
# takes up to three numbers. What does each say?
step = 15
end = 60

ticks = []
for t in range(end):
    ticks.append(t)
