samples = [5, None, 0, 7]

count = sum(1 for s in samples if s is not None)
total = sum(s for s in samples if s is not None)
