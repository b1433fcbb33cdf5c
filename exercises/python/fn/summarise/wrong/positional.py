# All results are right. But `summarise([1], 90)` works, and it should
# be refused: which sign in the header makes the rest name-only?
def summarise(samples, limit=90, ignore_missing=True):
    count = 0
    hot = 0
    peak = None
    for s in samples:
        if s is None:
            if not ignore_missing:
                return None
            continue
        count = count + 1
        if s >= limit:
            hot = hot + 1
        if peak is None or s > peak:
            peak = s
    return {"count": count, "peak": peak, "hot": hot}
