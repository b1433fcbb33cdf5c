# The cache that came in stays empty: `cache = {}` gives the name a new
# one in each call. Which dict should be filled?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if len(cache) >= limit or name not in cache:
        cache = {}
    if name not in cache:
        cache[name] = slow_answer(name)
    return cache[name]
