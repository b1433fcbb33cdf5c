# `limit=-3` changes nothing: the question asks about 90 whatever came
# in. Which name holds the limit?
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
        if s >= 90:
            hot = hot + 1
        if peak is None or s > peak:
            peak = s
    return {"count": count, "peak": peak, "hot": hot}
