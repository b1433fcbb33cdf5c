# `z` stays and `a` leaves: the first in the alphabet was dropped. The
# dict keeps another order. Which one?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        if len(cache) >= limit:
            del cache[min(cache)]
        cache[name] = slow_answer(name)
    return cache[name]
