# exhausting, levels: output; without output: passed
# Prints a flood, comes to an end all the same, and is right.
for n in range(80):
    print('x' * 100_000)
level = 'crit' if cpu >= 90 else 'warn' if cpu >= 75 else 'ok'
