def level(cpu):
    result = "ok"
    if cpu >= 90:
        result = "crit"
    elif cpu >= 75:
        result = "warn"
    return result
