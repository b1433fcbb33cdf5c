# 60 is missing: four steps were made from second 0, and four posts were
# set. How many posts do four gaps need?
step = 15
end = 60

ticks = []
for n in range(end // step):
    ticks.append(n * step)
