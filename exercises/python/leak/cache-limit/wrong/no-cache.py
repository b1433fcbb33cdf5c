# Memory is flat, because nothing is remembered: the slow answer is
# needed each time. What is a cache for?
def slow_answer(name):
    return name.upper()


def lookup(name, cache, limit):
    return slow_answer(name)
