# No agent is ever a leak here: both looks come at the same moment. What
# makes an agent live on between them?
def leaks(step, size):
    first = 0
    second = 0
    for turn in range(200):
        first = max(first, size())
    for turn in range(200):
        second = max(second, size())
    return second > first
