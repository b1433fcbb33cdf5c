# `safe(-5)` gives -5: `clamp` hands back 0, and nobody takes it. What
# should `safe` hand back?
def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    clamp(cpu, low=0, high=100)
    return cpu
