# A name that does not fit goes into a new dict of this call. The
# caller's cache stays as it was. Who should leave it?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        if len(cache) >= limit:
            cache = {}
        cache[name] = slow_answer(name)
    return cache[name]
