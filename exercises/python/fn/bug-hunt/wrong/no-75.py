# One version slips through: for 75 itself it does not say warn. Which
# example asks that?
examples = [
    (90, "crit"),
    (89, "warn"),
    (76, "warn"),
    (74, "ok"),
]
