examples = []
for cpu in range(101):
    if cpu >= 90:
        examples.append((cpu, "crit"))
    elif cpu >= 75:
        examples.append((cpu, "warn"))
    else:
        examples.append((cpu, "ok"))
