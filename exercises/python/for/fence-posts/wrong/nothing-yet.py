# `ticks` is empty: nothing was put into it yet. Which second is the
# first tick, and what happens in each turn?
step = 15
end = 60

ticks = []
