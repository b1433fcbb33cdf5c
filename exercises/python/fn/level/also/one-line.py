def level(cpu):
    return "crit" if cpu >= 90 else "warn" if cpu >= 75 else "ok"
