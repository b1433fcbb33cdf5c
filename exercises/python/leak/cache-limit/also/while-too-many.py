def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        while len(cache) >= limit:
            for oldest in cache:
                break
            del cache[oldest]
        cache[name] = slow_answer(name)
    return cache[name]
