# `summarise([1, 2], ignore_missing=False)` gives None, and no sample
# is missing. Where in the loop does that question belong?
def summarise(samples, *, limit=90, ignore_missing=True):
    count = 0
    hot = 0
    peak = None
    if not ignore_missing:
        return None
    for s in samples:
        if s is None:
            continue
        count = count + 1
        if s >= limit:
            hot = hot + 1
        if peak is None or s > peak:
            peak = s
    return {"count": count, "peak": peak, "hot": hot}
