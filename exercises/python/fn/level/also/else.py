def level(value):
    if value >= 90:
        return "crit"
    else:
        if value >= 75:
            return "warn"
        else:
            return "ok"
