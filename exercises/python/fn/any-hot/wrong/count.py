# `[10, 95]` gives 1, a number. The task asks for True or False. Which
# question about that number says it?
def any_hot(samples, limit):
    count = 0
    for s in samples:
        if s >= limit:
            count = count + 1
    return count
