# With no real samples the answer is 0. That says the host was idle,
# and nobody knows. Which value says "nothing there"?
def average(samples):
    real = [s for s in samples if s is not None]
    if not real:
        return 0
    return sum(real) / len(real)
