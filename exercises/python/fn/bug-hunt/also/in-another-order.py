examples = [
    (0, "ok"),
    (74, "ok"),
    (75, "warn"),
    (89, "warn"),
    (90, "crit"),
    (91, "crit"),
    (76, "warn"),
    (100, "crit"),
]
