# A right `level` fails your example with 89. Crit begins at 90: which
# word belongs to 89?
examples = [
    (90, "crit"),
    (75, "warn"),
    (74, "ok"),
    (89, "crit"),
]
