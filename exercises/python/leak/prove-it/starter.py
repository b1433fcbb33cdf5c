"""prove-it: a test that would have caught it

leaks(step, size) says whether an agent leaks. Below, one to try it on.
"""


def leaks(step, size):
    step()
    return size() > 0


held = []


def step():
    held.append({})


def size():
    return len(held)


print(leaks(step, size))
