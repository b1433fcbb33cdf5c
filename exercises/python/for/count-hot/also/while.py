samples = [91, 15, 90, 89]
limit = 90

hot = 0
place = 0
while place < len(samples):
    if samples[place] >= limit:
        hot = hot + 1
    place = place + 1
