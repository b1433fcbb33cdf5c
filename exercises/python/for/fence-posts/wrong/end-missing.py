# 60 is missing: `range` stops before its second number. Where must it
# stop, so that 60 is still in?
step = 15
end = 60

ticks = []
for t in range(0, end, step):
    ticks.append(t)
