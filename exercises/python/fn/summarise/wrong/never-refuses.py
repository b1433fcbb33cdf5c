# `summarise([1, None], ignore_missing=False)` still gives a dict.
# What should it give when one is missing and that may not be ignored?
def summarise(samples, *, limit=90, ignore_missing=True):
    count = 0
    hot = 0
    peak = None
    for s in samples:
        if s is None:
            continue
        count = count + 1
        if s >= limit:
            hot = hot + 1
        if peak is None or s > peak:
            peak = s
    return {"count": count, "peak": peak, "hot": hot}
