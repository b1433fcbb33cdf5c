# `summarise([90])` counts no hot sample. "At or above": does the
# limit belong?
def summarise(samples, *, limit=90, ignore_missing=True):
    count = 0
    hot = 0
    peak = None
    for s in samples:
        if s is None:
            if not ignore_missing:
                return None
            continue
        count = count + 1
        if s > limit:
            hot = hot + 1
        if peak is None or s > peak:
            peak = s
    return {"count": count, "peak": peak, "hot": hot}
