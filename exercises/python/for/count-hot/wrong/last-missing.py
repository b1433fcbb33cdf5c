# `[5, 5, 5]` with a limit of 5 gives 2: the last sample is never asked.
# At which position does your loop end?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for i in range(len(samples) - 1):
    if samples[i] >= limit:
        hot = hot + 1
