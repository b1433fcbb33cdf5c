cpu = 80


def word_for(percent):
    if percent >= 90:
        return "crit"
    elif percent >= 75:
        return "warn"
    return "ok"


level = word_for(cpu)
