# Versions that begin crit or warn one too early slip through. The
# limits are there. What about the readings right below them?
examples = [
    (90, "crit"),
    (75, "warn"),
    (0, "ok"),
]
