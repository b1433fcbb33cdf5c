# `ticks` is `[0, 1, 2, 3, 4]`: these are the numbers of the ticks, not
# their seconds. At which second is tick number 2?
step = 15
end = 60

ticks = []
for n in range(end // step + 1):
    ticks.append(n)
