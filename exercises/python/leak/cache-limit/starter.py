"""cache-limit: a cache without a lid

lookup remembers what slow_answer said. It should remember limit names.
"""


def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name not in cache:
        cache[name] = slow_answer(name)
    return cache[name]


cache = {}
for name in ["a", "b", "c"]:
    lookup(name, cache, 2)
print(cache)
