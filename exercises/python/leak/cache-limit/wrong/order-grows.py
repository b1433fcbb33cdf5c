# The cache has a lid, and memory still grows with each new name:
# something beside it remembers them all. Who takes one out there?
order = []


def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        if len(cache) >= limit:
            del cache[next(iter(cache))]
        order.append(name)
        cache[name] = slow_answer(name)
    return cache[name]
