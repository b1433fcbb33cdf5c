# One version slips through: it says warn one reading too early. Which
# neighbour of 75 would show it?
examples = [
    (90, "crit"),
    (89, "warn"),
    (75, "warn"),
    (0, "ok"),
]
