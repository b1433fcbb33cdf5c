# `safe(50)` gives None: `clamp` hands its answer to `safe`, and there
# it is dropped. Who hands it on?
def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    clamp(cpu, low=0, high=100)
