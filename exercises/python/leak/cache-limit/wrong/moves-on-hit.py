# `a` was asked for once more and moved to the end, so `b` leaves in
# its place. The task goes by who was added first.
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name in cache:
        answer = cache.pop(name)
        cache[name] = answer
        return answer
    if len(cache) >= limit:
        del cache[next(iter(cache))]
    cache[name] = slow_answer(name)
    return cache[name]
