def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        cache[name] = slow_answer(name)
    while len(cache) > limit:
        del cache[next(iter(cache))]
    return cache[name]
