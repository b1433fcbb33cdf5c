LIMITS = [(90, "crit"), (75, "warn"), (0, "ok")]


def level(cpu):
    for limit, word in LIMITS:
        if cpu >= limit:
            return word
