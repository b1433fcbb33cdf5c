def summarise(samples, *, limit=90, ignore_missing=True):
    real = sorted(s for s in samples if s is not None)
    if len(real) != len(samples) and not ignore_missing:
        return None
    peak = None
    if real:
        peak = real[-1]
    hot = 0
    for s in real:
        if s >= limit:
            hot += 1
    return dict(count=len(real), peak=peak, hot=hot)
