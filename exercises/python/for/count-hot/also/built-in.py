samples = [91, 15, 90, 89]
limit = 90

hot = sum(1 for s in samples if s >= limit)
