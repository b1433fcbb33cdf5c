# `count` and `total` are 0 for every list: no sample was looked at yet.
# What has to happen once for each of them?
samples = [5, None, 0, 7]

count = 0
total = 0
