# `a` stays for ever and `b` is gone: `popitem()` takes the key that
# came last. Which one has been there longest?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        if len(cache) >= limit:
            cache.popitem()
        cache[name] = slow_answer(name)
    return cache[name]
