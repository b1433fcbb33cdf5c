def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache and len(cache) >= limit:
        oldest = next(iter(cache))
        del cache[oldest]
    if name not in cache:
        cache[name] = slow_answer(name)
    return cache[name]
