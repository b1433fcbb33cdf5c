# A right `level` fails your example with 90. Read the rule again:
# crit is from 90 **up**.
examples = [
    (90, "warn"),
    (89, "warn"),
    (75, "warn"),
    (74, "ok"),
    (0, "ok"),
]
