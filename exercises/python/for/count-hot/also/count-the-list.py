samples = [91, 15, 90, 89]
limit = 90

kept = [s for s in samples if not s < limit]
hot = len(kept)
