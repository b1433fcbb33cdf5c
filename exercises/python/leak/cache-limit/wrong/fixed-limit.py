# It keeps 2 names, whatever `limit` says. Which name holds the number
# that counts?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        if len(cache) >= 2:
            del cache[next(iter(cache))]
        cache[name] = slow_answer(name)
    return cache[name]
