def lowest(step, size, turns):
    low = None
    for turn in range(turns):
        step()
        now = size()
        if low is None or now < low:
            low = now
    return low


def leaks(step, size):
    lowest(step, size, 100)
    return lowest(step, size, 150) < lowest(step, size, 150)
