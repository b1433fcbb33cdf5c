# A peak of 0 is thrown away for -3: 0 counts as a no. Which question
# asks about None only?
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
        if s >= limit:
            hot = hot + 1
        if not peak or s > peak:
            peak = s
    return {"count": count, "peak": peak, "hot": hot}
