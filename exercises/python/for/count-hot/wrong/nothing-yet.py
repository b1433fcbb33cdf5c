# `hot` is 0 for every list: nothing is counted yet. Which line has to
# run once for each sample?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
