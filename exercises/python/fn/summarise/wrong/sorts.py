# The results are right, and the list of the caller stands in another
# order. Does the highest have to stand last to be found?
def summarise(samples, *, limit=90, ignore_missing=True):
    real = samples
    if None in samples:
        if not ignore_missing:
            return None
        real = [s for s in samples if s is not None]
    real.sort()
    hot = 0
    for s in real:
        if s >= limit:
            hot = hot + 1
    peak = None
    if real:
        peak = real[-1]
    return {"count": len(real), "peak": peak, "hot": hot}
