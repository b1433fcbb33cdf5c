samples = [91, 15, 90, 89]
limit = 90

hot = 0
position = 0
while position < len(samples):
    if samples[position] >= limit:
        hot = hot + 1
    position = position + 1
