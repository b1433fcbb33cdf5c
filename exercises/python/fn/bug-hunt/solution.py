examples = [
    (90, "crit"),
    (89, "warn"),
    (75, "warn"),
    (74, "ok"),
    (0, "ok"),
]
