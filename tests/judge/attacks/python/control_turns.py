# control, turns: passed
# Fills a cache to its limit, and makes a list long and short again.
cache, times = {}, []
def turn():
    cache[len(times) % 30] = 'x' * 50
    times.append(1)
    if len(times) > 200:
        times.clear()
