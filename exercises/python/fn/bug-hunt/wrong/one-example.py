# Only one version is caught: 95 asks about a single word. What do the
# versions say for calm and for busy hosts?
examples = [
    (95, "crit"),
    (99, "crit"),
]
