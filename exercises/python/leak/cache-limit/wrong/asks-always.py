# Each call waits for the slow answer, also for a name that is in the
# cache. When is it needed?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    answer = slow_answer(name)
    if name not in cache:
        if len(cache) >= limit:
            del cache[next(iter(cache))]
        cache[name] = answer
    return cache[name]
