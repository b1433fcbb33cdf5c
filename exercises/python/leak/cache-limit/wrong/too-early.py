# With a limit of 2 only one name is kept. Is there room for another
# when the cache holds one less than its limit?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        if cache and len(cache) >= limit - 1:
            del cache[next(iter(cache))]
        cache[name] = slow_answer(name)
    return cache[name]
