# The new name is not remembered: a full cache takes in nobody any
# more. Who should make room?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    if name in cache:
        return cache[name]
    answer = slow_answer(name)
    if len(cache) < limit:
        cache[name] = answer
    return answer
