# The results are right, and the list of the caller has lost its
# missing samples. A list that comes in is not a copy.
def summarise(samples, *, limit=90, ignore_missing=True):
    if None in samples and not ignore_missing:
        return None
    while None in samples:
        samples.remove(None)
    hot = 0
    for s in samples:
        if s >= limit:
            hot = hot + 1
    peak = None
    if samples:
        peak = max(samples)
    return {"count": len(samples), "peak": peak, "hot": hot}
