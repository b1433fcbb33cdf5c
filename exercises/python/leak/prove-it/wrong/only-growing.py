# A saw with a leak below slips through: you ask whether it grows in
# every turn, and a saw falls back. What climbs in such a saw?
def leaks(step, size):
    for turn in range(200):
        step()
    before = size()
    for turn in range(200):
        step()
        if size() < before:
            return False
        before = size()
    return size() > 200
