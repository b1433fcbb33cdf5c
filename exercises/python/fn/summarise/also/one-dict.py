def summarise(samples, *, limit=90, ignore_missing=True):
    result = {"hot": 0, "peak": None, "count": 0}
    for s in samples:
        if s is None and ignore_missing == False:
            return None
        if s is not None:
            result["count"] += 1
            if s >= limit:
                result["hot"] += 1
            if result["peak"] is None:
                result["peak"] = s
            elif s > result["peak"]:
                result["peak"] = s
    return result
