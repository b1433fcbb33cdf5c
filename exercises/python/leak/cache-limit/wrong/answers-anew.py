# A known name is looked up again: `slow_answer` is called in every
# call. What is the cache for?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    answer = slow_answer(name)
    if name not in cache and len(cache) >= limit:
        del cache[next(iter(cache))]
    cache[name] = answer
    return answer
