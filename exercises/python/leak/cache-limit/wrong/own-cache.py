# The third name is not remembered: when the cache is full, the name
# leads to a new dict for this call. Which dict has the caller?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if len(cache) >= limit:
        cache = {}
    if name not in cache:
        cache[name] = slow_answer(name)
    return cache[name]
