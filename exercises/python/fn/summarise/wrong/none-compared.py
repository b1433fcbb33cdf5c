# `summarise([91, None, 5])` stops: None is compared with a number.
# What has to be asked before?
def summarise(samples, *, limit=90, ignore_missing=True):
    count = 0
    hot = 0
    peak = None
    for s in samples:
        count = count + 1
        if s >= limit:
            hot = hot + 1
        if peak is None or s > peak:
            peak = s
    return {"count": count, "peak": peak, "hot": hot}
