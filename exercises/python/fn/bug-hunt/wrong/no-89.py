# One version slips through: it says crit one reading too early. Which
# neighbour of 90 would show it?
examples = [
    (90, "crit"),
    (75, "warn"),
    (74, "ok"),
]
