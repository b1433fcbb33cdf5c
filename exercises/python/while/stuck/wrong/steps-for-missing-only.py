# Still running: now the missing ones step and the real ones do not. Which
# turns need a step?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is None:
        i = i + 1
        continue
    total = total + samples[i]
