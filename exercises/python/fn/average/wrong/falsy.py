# `average([0, 6, None])` gives 6.0: the 0 is skipped with the missing
# one. 0 and 6 average to 3. Which question asks about None only?
def average(samples):
    real = [s for s in samples if s]
    if not real:
        return None
    return sum(real) / len(real)
