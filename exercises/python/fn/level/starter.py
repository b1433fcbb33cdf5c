"""level: give the ladder a name

level(cpu) returns "crit" from 90 up, "warn" from 75 up, else "ok".
"""


def level(cpu):
    pass


# the checks call level; this line shows you one answer when you run it
print(level(95))
