# A sample of exactly 90 is not counted with a limit of 90. "At `limit`
# or above it": does the limit itself belong?
samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    if s > limit:
        hot = hot + 1
