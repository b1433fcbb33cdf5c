# `[None, 5, 7]` is right by luck, `[5, None]` stops with an error: after
# the step the lines below use the new `i`. What is missing behind the
# step?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is None:
        i = i + 1
    total = total + samples[i]
    i = i + 1
