# `where` is -1 for every list: nobody has looked yet. What has to be
# asked about each sample?
samples = [10, 95, 99]
limit = 90

where = -1
