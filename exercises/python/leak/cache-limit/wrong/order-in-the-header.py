# The list of names is made once, with the header, and all caches share
# it. A name from another cache is looked for in this one.
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit, order=[]):
    if name not in cache:
        order.append(name)
        if len(order) > limit:
            del cache[order.pop(0)]
        cache[name] = slow_answer(name)
    return cache[name]
