# With a limit of 2 the cache holds 3 names: room is made only when
# there are too many already. When is it full?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        if len(cache) > limit:
            del cache[next(iter(cache))]
        cache[name] = slow_answer(name)
    return cache[name]
