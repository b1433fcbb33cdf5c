# A right `level` fails your example with 75. Read the rule again:
# warn is from 75 **up**.
examples = [
    (90, "crit"),
    (89, "warn"),
    (75, "ok"),
    (74, "ok"),
    (0, "ok"),
]
