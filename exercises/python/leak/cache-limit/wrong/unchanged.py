# With a limit of 2 the cache holds 3 names: nobody ever leaves. When
# does one have to go, and which?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        cache[name] = slow_answer(name)
    return cache[name]
