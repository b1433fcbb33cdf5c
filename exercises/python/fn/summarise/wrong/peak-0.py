# Below zero your peak is 0, and without samples too. Which value says
# "nothing yet"?
def summarise(samples, *, limit=90, ignore_missing=True):
    count = 0
    hot = 0
    peak = 0
    for s in samples:
        if s is None:
            if not ignore_missing:
                return None
            continue
        count = count + 1
        if s >= limit:
            hot = hot + 1
        if s > peak:
            peak = s
    return {"count": count, "peak": peak, "hot": hot}
