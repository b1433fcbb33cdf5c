# Asking for a known name throws another one out. In which case does
# the cache need room?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if len(cache) >= limit:
        del cache[next(iter(cache))]
    if name not in cache:
        cache[name] = slow_answer(name)
    return cache[name]
