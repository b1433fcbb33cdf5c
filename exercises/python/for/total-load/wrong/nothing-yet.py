# `total` is 0 for every list: no line adds anything to it yet. Which
# line has to run once for each sample?
samples = [10, 20, 30]

total = 0
