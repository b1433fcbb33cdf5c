# After the third name only that one is left: everything was forgotten
# at once. How many names have to leave for one that comes?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        if len(cache) >= limit:
            cache.clear()
        cache[name] = slow_answer(name)
    return cache[name]
