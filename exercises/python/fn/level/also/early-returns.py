def level(cpu):
    if cpu < 75:
        return "ok"
    if cpu < 90:
        return "warn"
    return "crit"


for reading in [95, 80, 10]:
    print(level(reading))
