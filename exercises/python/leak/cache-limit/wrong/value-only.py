# Three names are in the cache: the oldest has lost its answer, but its
# key still takes up a place. What removes a pair?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        if len(cache) >= limit:
            cache[next(iter(cache))] = None
        cache[name] = slow_answer(name)
    return cache[name]
