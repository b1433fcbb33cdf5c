# The cache has a lid. But something beside it notes every question,
# also for known names, and memory grows. Who takes a note out?
order = []


def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    order.append(name)
    if name not in cache:
        if len(cache) >= limit:
            del cache[next(iter(cache))]
        cache[name] = slow_answer(name)
    return cache[name]
