samples = [10, 20, 60]

average = sum(samples) / len(samples) if len(samples) > 0 else None
