# `ticks` holds one thing, the whole `range`. What has to be appended,
# and how often?
step = 15
end = 60

ticks = []
ticks.append(range(0, end + 1, step))
