def real_ones(samples):
    kept = []
    for s in samples:
        if s is not None:
            kept.append(s)
    return kept


def summarise(samples, *, ignore_missing=True, limit=90):
    real = real_ones(samples)
    if len(real) < len(samples) and not ignore_missing:
        return None
    summary = {}
    summary["count"] = len(real)
    summary["peak"] = max(real, default=None)
    summary["hot"] = sum(1 for s in real if s >= limit)
    return summary
