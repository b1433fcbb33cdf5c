# One broken version gives None for calm hosts, and no example asks
# about a calm host. Another one begins its warn too early.
examples = [
    (90, "crit"),
    (89, "warn"),
    (75, "warn"),
]
