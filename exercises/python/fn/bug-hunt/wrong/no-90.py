# One version slips through: for 90 itself it does not say crit. Which
# example asks that?
examples = [
    (91, "crit"),
    (89, "warn"),
    (75, "warn"),
    (74, "ok"),
]
