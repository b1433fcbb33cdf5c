def summarise(samples, *, limit=90, ignore_missing=True):
    if not ignore_missing and None in samples:
        return None
    real = [s for s in samples if s is not None]
    hot = [s for s in real if s >= limit]
    return {
        "count": len(real),
        "peak": max(real) if real else None,
        "hot": len(hot),
    }
