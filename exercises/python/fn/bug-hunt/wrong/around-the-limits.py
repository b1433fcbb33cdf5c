# The limits themselves are missing: two versions differ from a right
# one only at exactly 90 or exactly 75.
examples = [
    (91, "crit"),
    (89, "warn"),
    (76, "warn"),
    (74, "ok"),
]
