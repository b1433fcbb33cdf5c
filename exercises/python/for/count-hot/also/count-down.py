samples = [91, 15, 90, 89]
limit = 90

hot = len(samples)
for i in range(len(samples)):
    if samples[i] < limit:
        hot = hot - 1
