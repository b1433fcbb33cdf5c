# The cache has a lid. But the list of names beside it only grows: its
# first one is looked at and stays. What takes it out?
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
