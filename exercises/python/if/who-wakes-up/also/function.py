cpu = 95
env = "prod"
hour = 23


def decide(cpu, env, hour):
    if cpu is None:
        return "check"
    if cpu < 90:
        return "none"
    if env != "prod":
        return "email"
    return "call" if hour in range(7, 22) else "page"


action = decide(cpu, env, hour)
