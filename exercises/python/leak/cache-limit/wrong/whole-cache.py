# The whole cache comes back in place of the one answer. What did the
# caller ask for?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        if len(cache) >= limit:
            del cache[next(iter(cache))]
        cache[name] = slow_answer(name)
    return cache
