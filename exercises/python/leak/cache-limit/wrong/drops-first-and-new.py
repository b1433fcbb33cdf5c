# The call stops with a KeyError: with a limit of 1 the name that was
# put in has left again. When is room made?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        cache[name] = slow_answer(name)
        if len(cache) >= limit:
            del cache[next(iter(cache))]
    return cache[name]
