"""who-is-who: who is who?

safe(cpu) returns cpu, but at least 0 and at most 100.
"""

def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    return clamp(0, 100, cpu)


print(safe(250))
