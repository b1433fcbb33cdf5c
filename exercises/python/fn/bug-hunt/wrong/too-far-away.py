# Four versions slip through: 85 and 95 lie too far from the limit to
# see on which side it falls. What are its nearest neighbours?
examples = [
    (95, "crit"),
    (85, "warn"),
    (80, "warn"),
    (70, "ok"),
    (0, "ok"),
]
