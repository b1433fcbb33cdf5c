samples = [10, 95, 99]
limit = 90

where = next((i for i, s in enumerate(samples) if s > limit), -1)
