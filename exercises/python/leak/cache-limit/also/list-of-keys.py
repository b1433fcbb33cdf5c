def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name in cache:
        return cache[name]
    names = list(cache)
    if len(names) == limit:
        cache.pop(names[0])
    answer = slow_answer(name)
    cache[name] = answer
    return answer
