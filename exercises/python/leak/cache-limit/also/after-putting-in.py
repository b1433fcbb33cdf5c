def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        cache[name] = slow_answer(name)
        if len(cache) > limit:
            cache.pop(next(iter(cache)))
    return cache[name]
